package tambon.orders.report;

import tambon.orders.ReportPeriod.Rhythm;
import tambon.orders.Reports.Column;
import tambon.orders.Reports.Field;
import tambon.orders.Reports.Form;
import tambon.orders.Reports.Kind;
import tambon.orders.Reports.Layout;
import tambon.orders.Reports.Shown;

import java.util.List;

/**
 * The forms as the CDD guideline for FY2565 prints them ({@code 002} and a line). Where it asks for a report and shows no
 * form (Trader, online income, register, roll-up), the columns are what the lines named there ask for.
 */
final class Layouts {

    private static final Shown ABOVE = Shown.ABOVE_THE_TABLE;
    private static final Shown BELOW = Shown.BELOW_THE_TABLE;
    private static final Column NUMBER = column("no", "ที่", "No.", Kind.COUNT);
    private static final Column TAMBON = column("tambon", "ตำบล", "Tambon", Kind.TEXT);
    private static final Column DISTRICT = column("district", "อำเภอ", "District", Kind.TEXT);

    private Layouts() {}

    static Layout of(Form form) {
        return switch (form) {
            case MARKET_PLAN -> marketPlan();
            case MARKET_SALES -> marketSales();
            case MARKET_RESULT -> marketResult();
            case MARKETER_MONTH -> marketerMonth();
            case TRADER_QUARTER -> traderQuarter();
            case ONLINE_INCOME -> onlineIncome();
            case REGISTERED_PRODUCERS -> registeredProducers();
            case PROVINCE_SUMMARY -> provinceSummary();
        };
    }

    private static Layout marketPlan() {
        return new Layout(
                Form.MARKET_PLAN,
                "แผนการดำเนินงานโครงการตลาดนัดคนไทยยิ้มได้",
                "Plan of the Khon Thai Yim Dai markets",
                Rhythm.YEAR,
                true,
                true,
                "002:4929-4943",
                List.of(),
                List.of(
                        NUMBER,
                        column("activity", "รายละเอียดกิจกรรม", "Activity", Kind.TEXT),
                        summed("budget", "งบประมาณ (บาท)", "Budget (baht)", Kind.MONEY),
                        column("place", "สถานที่ดำเนินการ", "Place", Kind.TEXT),
                        column("unit", "หน่วยดำเนินการ", "Carried out by", Kind.TEXT),
                        column("when", "ระยะเวลาดำเนินการ", "Period", Kind.TEXT)));
    }

    private static Layout marketSales() {
        return new Layout(
                Form.MARKET_SALES,
                "รายงานยอดจำหน่ายตลาดนัดคนไทยยิ้มได้",
                "Sales of the Khon Thai Yim Dai markets",
                Rhythm.MONTH,
                true,
                false,
                "002:4975-4992",
                List.of(),
                List.of(
                        NUMBER,
                        column("market", "ชื่อตลาด", "Market", Kind.TEXT),
                        TAMBON,
                        DISTRICT,
                        summed("sellers", "ผู้ประกอบการทั้งหมด", "All sellers", Kind.COUNT),
                        status("old", "ตลาดเดิมตามฐานข้อมูลปี 2564", "In the 2564 base"),
                        status("new", "ตลาดใหม่", "New"),
                        status("paused", "ปิดชั่วคราว", "Closed for now"),
                        status("closed", "ปิดถาวร", "Closed for good"),
                        status("budget", "ใช้งบกรมฯ", "Department's budget"),
                        status("no-budget", "ไม่ใช้งบกรมฯ", "No department budget"),
                        pattern("daily", "รายวัน", "Daily", Kind.TICK),
                        pattern("weekly", "รายสัปดาห์", "Weekly", Kind.TICK),
                        pattern("monthly", "รายเดือน", "Monthly", Kind.TICK),
                        pattern("other", "อื่น ๆ (ระบุ)", "Other (specify)", Kind.TEXT),
                        summed("days", "จำนวนวันที่เปิดตลาด/เดือน", "Market days a month", Kind.COUNT),
                        summed("sales", "ยอดจำหน่าย/เดือน (บาท)", "Sales a month (baht)", Kind.MONEY)));
    }

    private static Layout marketResult() {
        return new Layout(
                Form.MARKET_RESULT,
                "รายงานผลการดำเนินงานโครงการตลาดนัดคนไทยยิ้มได้",
                "Result of the Khon Thai Yim Dai markets",
                Rhythm.QUARTER,
                true,
                true,
                "002:4945-4973",
                List.of(
                        typed("unit", "1. หน่วยงานที่ได้รับงบประมาณ", "1. Unit given the budget", Kind.TEXT, ABOVE),
                        typed("budget", "2. งบประมาณที่ได้รับ (บาท)", "2. Budget received (baht)", Kind.MONEY, ABOVE),
                        counted("markets", "3.2 (1) จำนวนตลาดที่จัด (แห่ง)", "3.2 (1) Markets held", Kind.COUNT),
                        counted("days", "3.2 (2) จำนวนวันที่จัดตลาด (ครั้ง)", "3.2 (2) Market days", Kind.COUNT),
                        counted(
                                "income",
                                "3.2 (3) รายได้รวมจากการจำหน่าย (บาท)",
                                "3.2 (3) Income from sales (baht)",
                                Kind.MONEY),
                        counted("sellers", "3.2 (4) จำนวนผู้จำหน่าย (คน)", "3.2 (4) Sellers", Kind.COUNT),
                        typed("problems", "4. ปัญหาอุปสรรค", "4. Problems", Kind.TEXT, BELOW),
                        typed("solutions", "5. แนวทางแก้ไข", "5. Solutions", Kind.TEXT, BELOW),
                        typed(
                                "pictures",
                                "6. ภาพกิจกรรม (ที่เก็บภาพ)",
                                "6. Photographs (where kept)",
                                Kind.TEXT,
                                BELOW)),
                List.of(
                        NUMBER,
                        column("activity", "3.1 กิจกรรม", "3.1 Activity", Kind.TEXT),
                        summed("used", "งบประมาณที่ใช้ (บาท)", "Budget used (baht)", Kind.MONEY),
                        column("place", "สถานที่ดำเนินการ", "Place", Kind.TEXT),
                        column("by", "หน่วยดำเนินการ", "Carried out by", Kind.TEXT),
                        column("result", "ผลการดำเนินงาน", "Result", Kind.TEXT),
                        column("when", "ระยะเวลาดำเนินการ", "Period", Kind.TEXT)));
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
                List.of(
                        typed(
                                "marketers",
                                "จำนวนนักการตลาดรุ่นใหม่ (คน)",
                                "New-generation marketers",
                                Kind.COUNT,
                                ABOVE),
                        result(1, "ส่งเสริมการจำหน่ายออนไลน์", "Promoted to sell online"),
                        result(2, "จัดทำเนื้อหา", "Content made"),
                        result(3, "สื่อประชาสัมพันธ์", "Clips"),
                        result(4, "Live สด", "Live sessions"),
                        result(5, "OTOP Mobile หรือช่องทางอื่น", "OTOP Mobile or other channels"),
                        typed("remark", "หมายเหตุ", "Remark", Kind.TEXT, BELOW)),
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
                        typed("problems", "ปัญหาอุปสรรค", "Problems", Kind.TEXT, BELOW),
                        typed("solutions", "แนวทางแก้ไข", "Solutions", Kind.TEXT, BELOW)),
                List.of(
                        NUMBER,
                        column("area", "พื้นที่", "Area", Kind.TEXT),
                        summed("products", "ผลิตภัณฑ์ที่คัดเลือก (รายการ)", "Products taken on", Kind.COUNT),
                        summed("producers", "ผู้ผลิต (ราย)", "Producers", Kind.COUNT),
                        summed("earned", "รายได้จาก OTOP Trader (บาท)", "Earned through the Trader (baht)", Kind.MONEY),
                        summed(
                                "year-before",
                                "ไตรมาสเดียวกันปีก่อน (บาท)",
                                "Same quarter last year (baht)",
                                Kind.MONEY)));
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
                        counted("trained", "ผู้ประกอบการที่เข้าร่วมโครงการ (ราย)", "Producers trained", Kind.COUNT),
                        counted("earning", "มีรายได้ออนไลน์ (ราย)", "With online income", Kind.COUNT)),
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
                        summed(
                                "year-before",
                                "ไตรมาสเดียวกันปีก่อน (บาท)",
                                "Same quarter last year (baht)",
                                Kind.MONEY)));
    }

    private static Column column(String key, String th, String en, Kind kind) {
        return new Column(key, "", "", th, en, kind, false);
    }

    private static Column summed(String key, String th, String en, Kind kind) {
        return new Column(key, "", "", th, en, kind, true);
    }

    private static Column status(String key, String th, String en) {
        return new Column(key, "สถานะตลาด", "Status", th, en, Kind.TICK, false);
    }

    private static Column pattern(String key, String th, String en, Kind kind) {
        return new Column(key, "รูปแบบตลาด", "Pattern", th, en, kind, false);
    }

    private static Field typed(String key, String th, String en, Kind kind, Shown shown) {
        return new Field(key, th, en, kind, true, shown);
    }

    /** Typed beside the table, shown in it. */
    private static Field result(int number, String th, String en) {
        return typed(
                "result" + number,
                "ผล " + number + ". " + th,
                "Result " + number + ". " + en,
                Kind.COUNT,
                Shown.IN_THE_TABLE);
    }

    private static Field counted(String key, String th, String en, Kind kind) {
        return new Field(key, th, en, kind, false, BELOW);
    }
}
