package tambon.storefront.start;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import tambon.catalog.Producers;
import tambon.catalog.RegisterActor.Applicant;
import tambon.infra.id.PublicId;
import tambon.infra.secret.SecretFile;
import tambon.storefront.account.AccountRejected;
import tambon.storefront.account.Accounts;
import tambon.storefront.account.NewAccount;
import tambon.storefront.account.Standing;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Those who may sign in to look around the demo market. Their password is made at the first start, and differs everywhere. */
@Singleton
@Requires(property = "tambon.demo", value = "true")
final class DemoPeople {

    /** The demo producer that sells fish paste from Krabi, by its short name in the demo's files. */
    private static final String PRODUCER = "krabi-seafood";

    private static final String BUYER_LOGIN = "buyer@tambon.example";
    private static final String PRODUCER_LOGIN = "producer@tambon.example";
    private static final String DISTRICT_LOGIN = "district@tambon.example";
    private static final String PROVINCE_LOGIN = "province@tambon.example";
    private static final String DEPARTMENT_LOGIN = "department@tambon.example";
    static final String MARKET_LOGIN = "market@tambon.example";
    static final String MARKETER_LOGIN = "marketer@tambon.example";
    static final String TRADER_LOGIN = "trader@tambon.example";

    private final Accounts accounts;
    private final Producers producers;
    private final DemoApplications applications;
    private final Path passwordFile;

    DemoPeople(
            Accounts accounts,
            Producers producers,
            DemoApplications applications,
            @Value("${tambon.data}") String data) {
        this.applications = applications;
        this.accounts = accounts;
        this.producers = producers;
        this.passwordFile = Path.of(data).resolve("demo-password");
    }

    /** One who may sign in; {@code role} is a key of the words {@code start.…}. */
    record Person(String role, String login) {}

    static List<Person> all() {
        return List.of(
                new Person("buyer", BUYER_LOGIN),
                new Person("producer", PRODUCER_LOGIN),
                new Person("district", DISTRICT_LOGIN),
                new Person("province", PROVINCE_LOGIN),
                new Person("department", DEPARTMENT_LOGIN),
                new Person("market", MARKET_LOGIN),
                new Person("marketer", MARKETER_LOGIN),
                new Person("trader", TRADER_LOGIN));
    }

    /** The password of them all; empty if another node made them and keeps it. */
    Optional<String> password() {
        return Files.exists(passwordFile) ? Optional.of(readPassword()) : Optional.empty();
    }

    /** Makes the accounts that are missing. */
    void comeIn(Map<String, Long> demoProducers) {
        long producerId = producer(demoProducers);
        var producer = producers.find(producerId).orElseThrow();
        var district = producer.areaCode().substring(0, 4);
        comeIn(BUYER_LOGIN, "สมหญิง ใจดี", new Standing.Buyer());
        comeIn(PRODUCER_LOGIN, producer.nameTh(), new Standing.ForProducer(producerId));
        comeIn(DISTRICT_LOGIN, "เจ้าหน้าที่อำเภอ", new Standing.OfDistrict(district));
        comeIn(PROVINCE_LOGIN, "เจ้าหน้าที่จังหวัด", new Standing.OfProvince(district.substring(0, 2)));
        comeIn(DEPARTMENT_LOGIN, "เจ้าหน้าที่กรม", new Standing.OfDepartment());
        comeIn(MARKET_LOGIN, "ผู้จัดการตลาด", new Standing.RunsMarkets(district));
        comeIn(MARKETER_LOGIN, "นักการตลาดรุ่นใหม่", new Standing.MarketerIn(district.substring(0, 2)));
        comeIn(TRADER_LOGIN, "OTOP Trader จังหวัด", new Standing.TraderIn(district.substring(0, 2)));
        var buyer = accounts.withLogin(BUYER_LOGIN).orElseThrow();
        applications.sendIn(new Applicant(buyer.id(), buyer.name()), producer.areaCode());
    }

    /** The account of the demo's buyer, who has come in. */
    long buyer() {
        return accounts.withLogin(BUYER_LOGIN).orElseThrow().id();
    }

    /** The producer that the demo's producer signs in for. */
    long producer(Map<String, Long> demoProducers) {
        return Objects.requireNonNull(demoProducers.get(PRODUCER), PRODUCER);
    }

    private void comeIn(String login, String name, Standing standing) {
        if (accounts.withLogin(login).isEmpty()) {
            try {
                accounts.create(new NewAccount(login, name, readPassword(), standing));
            } catch (AccountRejected rejected) {
                if (accounts.withLogin(login).isEmpty()) { // otherwise another node was faster
                    throw rejected;
                }
            }
        }
    }

    /** Short enough to be typed: 13 letters and digits of the secret's first 63 bits. */
    private String readPassword() {
        var secret = SecretFile.readOrMake(passwordFile).getBytes(StandardCharsets.US_ASCII);
        return PublicId.of(ByteBuffer.wrap(sha256(secret)).getLong() & Long.MAX_VALUE);
    }

    private static byte[] sha256(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
