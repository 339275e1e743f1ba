package tambon.orders.payment;

import io.micronaut.context.annotation.Value;
import tambon.infra.money.Money;
import tambon.orders.PaymentMethod;

import jakarta.inject.Singleton;

/** โอนเข้าบัญชีธนาคารของแพลตฟอร์ม, shown by a slip. Offered where an account is set. */
@Singleton
final class BankTransfer implements PaymentGateway {

    private final String bank;
    private final String number;
    private final String holder;

    BankTransfer(
            @Value("${tambon.bank-transfer.bank:}") String bank,
            @Value("${tambon.bank-transfer.account:}") String number,
            @Value("${tambon.bank-transfer.holder:}") String holder) {
        this.bank = bank;
        this.number = number;
        this.holder = holder;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.TRANSFER;
    }

    @Override
    public boolean isSetUp() {
        return !number.isEmpty();
    }

    @Override
    public boolean takes(Money amount) {
        return isSetUp();
    }

    @Override
    public WayToPay wayToPay(Due due) {
        return new WayToPay.ToAccount(bank, number, holder);
    }
}
