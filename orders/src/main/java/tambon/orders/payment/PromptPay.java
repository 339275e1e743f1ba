package tambon.orders.payment;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import tambon.infra.money.Money;
import tambon.orders.PaymentMethod;

import java.util.regex.Pattern;

/**
 * พร้อมเพย์ to the platform's own account. As a bill payment where a biller id is set, so that the bank hands back the
 * order's number; otherwise to the PromptPay id, with the number in the code's additional data.
 */
@Context // made at start, so that an account nobody can pay to is told then and not to a buyer
final class PromptPay implements PaymentGateway {

    private static final Pattern NOT_FOR_REFERENCES = Pattern.compile("[^A-Z0-9]");

    private final String id;
    private final String billerId;

    PromptPay(@Value("${tambon.promptpay.id:}") String id, @Value("${tambon.promptpay.biller-id:}") String billerId) {
        this.id = id;
        this.billerId = billerId;
        if (isSetUp()) {
            wayToPay(new Due(0, "START", Money.baht(1), ""));
        }
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.PROMPTPAY;
    }

    @Override
    public boolean isSetUp() {
        return !(id.isEmpty() && billerId.isEmpty());
    }

    @Override
    public boolean takes(Money amount) {
        return isSetUp() && amount.compareTo(PromptPayCode.MOST) <= 0;
    }

    @Override
    public WayToPay wayToPay(Due due) {
        var reference = NOT_FOR_REFERENCES.matcher(due.number()).replaceAll("");
        return new WayToPay.Scan(
                billerId.isEmpty()
                        ? PromptPayCode.toId(id, due.amount(), reference)
                        : PromptPayCode.toBiller(billerId, due.amount(), reference, "TAMBON"));
    }
}
