package tambon.orders.report;

import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportPeriod.Rhythm;

import java.util.List;
import java.util.stream.Stream;

import static tambon.orders.report.FormParts.ABOVE;
import static tambon.orders.report.FormParts.BELOW;
import static tambon.orders.report.FormParts.DISTRICT;
import static tambon.orders.report.FormParts.NUMBER;
import static tambon.orders.report.FormParts.TAMBON;
import static tambon.orders.report.FormParts.column;
import static tambon.orders.report.FormParts.counted;
import static tambon.orders.report.FormParts.rise;
import static tambon.orders.report.FormParts.summed;
import static tambon.orders.report.FormParts.typed;

/**
 * The forms as the CDD guideline for FY2565 prints them ({@code 002} and a line). Where it asks for a report and shows no
 * form (Trader, online income, register, roll-up), the columns are what the lines named there ask for.
 */
final class Layouts {

    private static final Column YEAR_BEFORE =
            summed("year-before", "ไตรมาสเดียวกันปีก่อน (บาท)", "Same quarter last year (baht)", Kind.MONEY);

    private Layouts() {}

    static Layout of(Form form) {
        return switch (form) {
            case MARKET_PLAN -> MarketForms.plan();
            case MARKET_SALES -> MarketForms.sales();
            case MARKET_RESULT -> MarketForms.result();
            case MARKETER_MONTH -> marketerMonth();
            case TRADER_QUARTER -> traderQuarter();
            case ONLINE_INCOME -> onlineIncome();
            case REGISTERED_PRODUCERS -> registeredProducers();
            case PROVINCE_SUMMARY -> provinceSummary();
        };
    }

    private static Layout marketerMonth() {
        return new Layout(
                Form.MARKETER_MONTH,
                "แบบรายงานผลการดำเนินงานของนักการตลาดรุ่นใหม่",
                "Work of the new-generation marketers",
                Rhythm.MONTH,
                false,
                false,
                "002:5092-5111",
                Stream.concat(
                                Stream.of(counted(
                                        "marketers",
                                        "จำนวนนักการตลาดรุ่นใหม่ (คน)",
                                        "New-generation marketers",
                                        Kind.COUNT,
                                        ABOVE)),
                                MarketerFilling.REMARKS.stream())
                        .toList(),
                List.of(
                        NUMBER,
                        column("indicator", "ตัวชี้วัด", "Indicator", Kind.TEXT),
                        column("target", "เป้าหมาย (จำนวน)", "Target (number)", Kind.COUNT),
                        column("result", "ผลการดำเนินงาน (จำนวน)", "Result (number)", Kind.COUNT),
                        column("remark", "หมายเหตุ", "Remark", Kind.TEXT)));
    }

    private static Layout traderQuarter() {
        return new Layout(
                Form.TRADER_QUARTER,
                "รายงานผลการดำเนินงาน OTOP Trader จังหวัด",
                "Work of the provincial OTOP Trader",
                Rhythm.QUARTER,
                false,
                false,
                "002:6371-6383, 6403-6405",
                List.of(
                        counted(
                                "traders",
                                "OTOP Trader ที่รับสินค้า (แห่ง)",
                                "Traders that took goods",
                                Kind.COUNT,
                                ABOVE),
                        counted(
                                "received",
                                "รับสินค้าจากผู้ผลิต (บาท)",
                                "Goods taken from producers (baht)",
                                Kind.MONEY,
                                ABOVE),
                        counted("resold", "ขายต่อได้ (บาท)", "Sold on (baht)", Kind.MONEY, ABOVE),
                        typed("problems", "ปัญหาอุปสรรค", "Problems", Kind.TEXT, BELOW),
                        typed("solutions", "แนวทางแก้ไข", "Solutions", Kind.TEXT, BELOW)),
                List.of(
                        NUMBER,
                        column("area", "พื้นที่", "Area", Kind.TEXT),
                        summed("products", "ผลิตภัณฑ์ที่คัดเลือก (รายการ)", "Products selected", Kind.COUNT),
                        summed("producers", "ผู้ผลิต (ราย)", "Producers", Kind.COUNT),
                        summed("earned", "รายได้จาก OTOP Trader (บาท)", "Earned through the Trader (baht)", Kind.MONEY),
                        YEAR_BEFORE,
                        rise()));
    }

    private static Layout onlineIncome() {
        return new Layout(
                Form.ONLINE_INCOME,
                "รายงานรายได้จากการจำหน่ายผลิตภัณฑ์ OTOP ออนไลน์ของผู้ประกอบการที่เข้าร่วมโครงการ",
                "Online income of the producers trained",
                Rhythm.QUARTER,
                false,
                false,
                "002:4558",
                List.of(
                        counted(
                                "trained",
                                "ผู้ประกอบการที่เข้าร่วมโครงการ (ราย)",
                                "Producers trained",
                                Kind.COUNT,
                                BELOW),
                        counted("earning", "มีรายได้ออนไลน์ (ราย)", "With online income", Kind.COUNT, BELOW)),
                List.of(
                        NUMBER,
                        column("producer", "ผู้ผลิต ผู้ประกอบการ", "Producer", Kind.TEXT),
                        TAMBON,
                        DISTRICT,
                        summed("shop", "ร้านออนไลน์ตำบล (บาท)", "Tambon shop (baht)", Kind.MONEY),
                        summed("platforms", "Shopee Lazada TikTok (บาท)", "Shopee Lazada TikTok (baht)", Kind.MONEY),
                        summed("social", "Facebook LINE ไลฟ์สด (บาท)", "Facebook LINE Live (baht)", Kind.MONEY),
                        summed("online", "รวมรายได้ออนไลน์ (บาท)", "All online (baht)", Kind.MONEY)));
    }

    private static Layout registeredProducers() {
        return new Layout(
                Form.REGISTERED_PRODUCERS,
                "ทะเบียนผู้ผลิต ผู้ประกอบการ OTOP",
                "Registered OTOP producers",
                Rhythm.QUARTER,
                false,
                false,
                "002:6309-6319",
                List.of(),
                List.of(
                        NUMBER,
                        column("registration", "เลขที่ทะเบียน", "Registration", Kind.TEXT),
                        column("producer", "ผู้ผลิต ผู้ประกอบการ", "Producer", Kind.TEXT),
                        column("kind", "ประเภทผู้ผลิต", "Kind", Kind.TEXT),
                        column("goods", "ผลิตภัณฑ์", "Goods", Kind.TEXT),
                        TAMBON,
                        DISTRICT,
                        column("registered", "วันที่ขึ้นทะเบียน", "Registered on", Kind.DAY),
                        column("until", "ใช้ได้ถึง", "Valid until", Kind.DAY)));
    }

    private static Layout provinceSummary() {
        return new Layout(
                Form.PROVINCE_SUMMARY,
                "สรุปยอดจำหน่ายผลิตภัณฑ์ OTOP รายไตรมาส",
                "Summary of OTOP sales in the quarter",
                Rhythm.QUARTER,
                false,
                false,
                "002:4887",
                List.of(typed("remark", "ข้อสังเกต", "Observations", Kind.TEXT, BELOW)),
                List.of(
                        NUMBER,
                        column("area", "พื้นที่", "Area", Kind.TEXT),
                        summed("markets", "ตลาดนัดคนไทยยิ้มได้ (บาท)", "Yim Dai markets (baht)", Kind.MONEY),
                        summed("fairs", "งานแสดงสินค้า (บาท)", "Fairs (baht)", Kind.MONEY),
                        summed("online", "ออนไลน์ (บาท)", "Online (baht)", Kind.MONEY),
                        summed("trader", "OTOP Trader (บาท)", "OTOP Trader (baht)", Kind.MONEY),
                        summed("others", "ช่องทางอื่น (บาท)", "Other channels (baht)", Kind.MONEY),
                        summed("all", "รวมทุกช่องทาง (บาท)", "All channels (baht)", Kind.MONEY),
                        YEAR_BEFORE,
                        rise()));
    }
}
