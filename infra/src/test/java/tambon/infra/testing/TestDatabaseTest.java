package tambon.infra.testing;

import org.junit.jupiter.api.Test;

import java.sql.DriverManager;

import static org.assertj.core.api.Assertions.assertThat;

/** The suite must know which server it proves its point on. */
class TestDatabaseTest {

    @Test
    void is_the_server_the_profile_promises() throws Exception {
        var address = TestDatabase.address();

        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var version = connection.createStatement().executeQuery("select version()")) {
            version.next();
            if (System.getProperty("test.mysql.home") != null) {
                assertThat(version.getString(1)).startsWith("8.0.33").doesNotContain("MariaDB");
            } else if (System.getProperty("test.db.url") == null) {
                assertThat(version.getString(1)).startsWith("11.4.5-MariaDB");
            }
        }
    }
}
