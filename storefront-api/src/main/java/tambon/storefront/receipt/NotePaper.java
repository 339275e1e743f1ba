package tambon.storefront.receipt;

import tambon.infra.money.Money;
import tambon.orders.Receipts.CreditNote;
import tambon.storefront.page.Language;
import tambon.storefront.page.Words;
import tambon.storefront.page.Written;

/**
 * A credit note as it stands on paper, with what section 86/10 of the Revenue Code asks for: the invoice it is about, what that
 * came to, what is right now, the difference and the VAT in it, and why. Always in Thai.
 *
 * @param of the paper it takes some of back; its links are the note's
 */
public record NotePaper(Paper of, CreditNote note) {

    public String day() {
        return Written.day(Language.TH, note.issuedAt());
    }

    public Money beforeVat() {
        return note.credited().minus(note.vat());
    }

    public boolean hasPlatformShare() {
        return !note.toBuyer().equals(note.credited());
    }

    /** Why, in Thai also where nobody typed it. */
    public String why() {
        return note.reason().startsWith("@")
                ? Words.say(Language.TH, "order.why." + note.reason().substring(1))
                : note.reason();
    }
}
