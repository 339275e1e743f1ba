package tambon.infra.database;

import java.util.Map;

/** Where the database is and how to speak to it, as the properties the connection pool reads. */
public record DatabaseAddress(String url, String user, String password) {

    /**
     * What every connection must have. Times are UTC whatever the machine's zone; statements are prepared
     * on the server and kept; batches travel as one; the first option is for MariaDB, where the driver
     * would ask for a column that is not there.
     */
    private static final String OPTIONS = "useInformationSchema=false&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&useServerPrepStmts=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=500&prepStmtCacheSqlLimit=8192&rewriteBatchedStatements=true"
            + "&cacheServerConfiguration=true&useLocalSessionState=true&elideSetAutoCommits=true"
            + "&characterEncoding=UTF-8&connectTimeout=10000&socketTimeout=120000";

    /** Properties for {@code datasources.default}. Auto-commit stays on: without it, writes outside transactions vanish. */
    public Map<String, String> properties() {
        return Map.of(
                "datasources.default.url", url + (url.contains("?") ? "&" : "?") + OPTIONS,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.driver-class-name", "com.mysql.cj.jdbc.Driver",
                "datasources.default.db-type", "mysql",
                "datasources.default.dialect", "MYSQL",
                "datasources.default.transaction-isolation", "TRANSACTION_READ_COMMITTED");
    }
}
