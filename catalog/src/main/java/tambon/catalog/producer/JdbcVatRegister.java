package tambon.catalog.producer;

import org.jspecify.annotations.Nullable;
import tambon.catalog.CatalogRejected;
import tambon.catalog.CatalogRejected.CheckDigitWrong;
import tambon.catalog.CatalogRejected.Malformed;
import tambon.catalog.CatalogRejected.NoSuchProducer;
import tambon.catalog.SellerVat;
import tambon.catalog.VatRegister;
import tambon.catalog.form.Faults;
import tambon.infra.database.Statements;

import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcVatRegister implements VatRegister {

    private static final int DIGITS = 13;

    private final Statements sql;

    JdbcVatRegister(Statements sql) {
        this.sql = sql;
    }

    @Override
    public Optional<SellerVat> of(long producerId) {
        return sql.first(
                "select tax_id, tax_branch from tambon_catalog.producer where id = ? and tax_id is not null",
                row -> new SellerVat(row.text("tax_id"), row.text("tax_branch")),
                producerId);
    }

    @Override
    public void change(long producerId, @Nullable SellerVat vat) {
        if (vat != null) {
            refuseWrong(vat);
        }
        int changed = sql.change(
                "update tambon_catalog.producer set tax_id = ?, tax_branch = ? where id = ?",
                vat == null ? null : vat.taxId(),
                vat == null ? null : vat.branch(),
                producerId);
        if (changed == 0) {
            throw new CatalogRejected(new NoSuchProducer(producerId));
        }
    }

    private static void refuseWrong(SellerVat vat) {
        var faults = new Faults();
        if (!vat.taxId().matches("[0-9]{13}")) {
            faults.add("taxId", new Malformed());
        } else if (!fits(vat.taxId())) {
            faults.add("taxId", new CheckDigitWrong());
        }
        if (!vat.branch().matches("[0-9]{5}")) {
            faults.add("branch", new Malformed());
        }
        faults.refuseIfAny();
    }

    /** Weights 13 down to 2; eleven less the remainder by eleven, its last digit, comes last. */
    private static boolean fits(String number) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (number.charAt(i) - '0') * (DIGITS - i);
        }
        return (11 - sum % 11) % 10 == number.charAt(DIGITS - 1) - '0';
    }
}
