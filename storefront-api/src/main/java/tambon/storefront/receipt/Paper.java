package tambon.storefront.receipt;

import org.jspecify.annotations.Nullable;
import tambon.infra.money.Money;
import tambon.infra.place.Place;
import tambon.orders.Receipts.Kind;
import tambon.orders.Receipts.Receipt;
import tambon.storefront.page.Language;
import tambon.storefront.page.Written;

/**
 * A receipt as it stands on paper. Always in Thai, as the Revenue wants it; a tax invoice also says so in English.
 *
 * @param sellerPlace null where the code is not known any more, as {@code buyerPlace}
 * @param pdf where its file is; {@code back} the page it was opened from
 */
public record Paper(
        Receipt receipt,
        @Nullable Place sellerPlace,
        @Nullable Place buyerPlace,
        String pdf,
        String back) {

    public boolean isTaxInvoice() {
        return receipt.kind() == Kind.TAX_INVOICE;
    }

    public String day() {
        return Written.day(Language.TH, receipt.issuedAt());
    }

    /** What the goods and shipping came to without VAT. */
    public Money beforeVat() {
        return receipt.value().minus(receipt.part().vat());
    }

    /** What the total of this paper is: a tax invoice counts what the platform gave, a receipt what the buyer paid. */
    public Money total() {
        return isTaxInvoice() ? receipt.value() : receipt.part().total();
    }

    /** Two decimals, as papers of account have it. */
    public static String amount(Money money) {
        var written = Written.baht(money);
        return written.contains(".") ? written : written + ".00";
    }

    public static String taxId(String digits) {
        return digits.substring(0, 1) + " " + digits.substring(1, 5) + " " + digits.substring(5, 10) + " "
                + digits.substring(10, 12) + " " + digits.substring(12);
    }
}
