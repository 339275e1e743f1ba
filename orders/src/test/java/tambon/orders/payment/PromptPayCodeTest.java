package tambon.orders.payment;

import com.emv.qrcode.decoder.mpm.DecoderMpm;
import com.emv.qrcode.model.mpm.MerchantAccountInformationReservedAdditional;
import com.emv.qrcode.model.mpm.MerchantPresentedMode;
import com.emv.qrcode.validators.Crc16Validate;
import org.junit.jupiter.api.Test;
import tambon.infra.money.Money;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PromptPayCodeTest {

    @Test
    void the_check_sum_is_that_of_the_standard() {
        assertThat(PromptPayCode.crc("123456789"))
                .isEqualTo("29B1"); // the catalogue's check value of CRC-16/CCITT-FALSE
        assertThat(PromptPayCode.crc(
                        "00020101021129370016A000000677010111011300660000000005802TH530376463048956".substring(0, 70)))
                .isEqualTo("8956"); // a published code of a mobile number without amount
    }

    @Test
    void another_library_reads_account_amount_and_reference_of_a_mobile_number() throws Exception {
        var code = PromptPayCode.toId("0812345678", Money.satang(145_525), "TB694K7QX2M9");

        var read = read(code);
        var account = account(read, "29");
        assertThat(account.getGloballyUniqueIdentifier().getValue()).isEqualTo("A000000677010111");
        assertThat(account.getPaymentNetworkSpecific().get("01").getValue()).isEqualTo("0066812345678");
        assertThat(read.getTransactionAmount().getValue()).isEqualTo("1455.25");
        assertThat(read.getTransactionCurrency().getValue()).isEqualTo("764");
        assertThat(read.getCountryCode().getValue()).isEqualTo("TH");
        assertThat(read.getPointOfInitiationMethod().getValue()).isEqualTo("12");
        assertThat(read.getAdditionalDataField().getValue().getBillNumber().getValue())
                .isEqualTo("TB694K7QX2M9");
    }

    @Test
    void a_tax_id_and_a_wallet_have_fields_of_their_own() throws Exception {
        var tax = account(read(PromptPayCode.toId("0994000165510", Money.baht(1), "A1")), "29");
        var wallet = account(read(PromptPayCode.toId("004000001234567", Money.baht(1), "A1")), "29");

        assertThat(tax.getPaymentNetworkSpecific().get("02").getValue()).isEqualTo("0994000165510");
        assertThat(wallet.getPaymentNetworkSpecific().get("03").getValue()).isEqualTo("004000001234567");
    }

    @Test
    void a_bill_carries_both_references() throws Exception {
        var read = read(PromptPayCode.toBiller("099400016551001", Money.satang(1), "TB694K7QX2M9", "TAMBON"));

        var bill = account(read, "30");
        assertThat(bill.getGloballyUniqueIdentifier().getValue()).isEqualTo("A000000677010112");
        assertThat(bill.getPaymentNetworkSpecific().get("01").getValue()).isEqualTo("099400016551001");
        assertThat(bill.getPaymentNetworkSpecific().get("02").getValue()).isEqualTo("TB694K7QX2M9");
        assertThat(bill.getPaymentNetworkSpecific().get("03").getValue()).isEqualTo("TAMBON");
        assertThat(read.getTransactionAmount().getValue()).isEqualTo("0.01");
    }

    @Test
    void every_amount_is_exact_to_the_satang_and_every_check_sum_holds() throws Exception {
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            long satang = 1 + random.nextLong(99_999_999);
            var read = read(PromptPayCode.toId("0812345678", Money.satang(satang), "TB69"));
            assertThat(Math.round(Double.parseDouble(read.getTransactionAmount().getValue()) * 100))
                    .isEqualTo(satang);
        }
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThatThrownBy(() -> PromptPayCode.toId("081234567", Money.baht(1), "A"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromptPayCode.toId("0812345678", Money.ZERO, "A"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromptPayCode.toId("0812345678", Money.baht(10_000_000), "A"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PromptPayCode.toId("0812345678", Money.baht(1), "a b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MerchantPresentedMode read(String code) throws Exception {
        assertThat(Crc16Validate.validate(code).isValid()).isTrue();
        return DecoderMpm.decode(code, MerchantPresentedMode.class);
    }

    private static MerchantAccountInformationReservedAdditional account(MerchantPresentedMode read, String tag) {
        return read.getMerchantAccountInformation()
                .get(tag)
                .getTypeValue(MerchantAccountInformationReservedAdditional.class);
    }
}
