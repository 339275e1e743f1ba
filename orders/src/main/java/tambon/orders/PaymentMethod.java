package tambon.orders;

/** How a buyer pays. */
public enum PaymentMethod {
    /** พร้อมเพย์: by QR code now; a person entitled confirms the slip. */
    PROMPTPAY,
    /** โอนเข้าบัญชี: to the platform's bank account; a person entitled confirms the slip. */
    TRANSFER,
    /** เก็บเงินปลายทาง: cash to the carrier. */
    COD,
    /** Card or PromptPay by Stripe; offered only where a key is set. */
    STRIPE
}
