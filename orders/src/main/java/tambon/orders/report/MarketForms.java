package tambon.orders.report;

import tambon.orders.ReportForms.Column;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Layout;
import tambon.orders.ReportPeriod.Rhythm;

import java.util.List;

import static tambon.orders.report.FormParts.ABOVE;
import static tambon.orders.report.FormParts.BELOW;
import static tambon.orders.report.FormParts.DISTRICT;
import static tambon.orders.report.FormParts.NUMBER;
import static tambon.orders.report.FormParts.TAMBON;
import static tambon.orders.report.FormParts.column;
import static tambon.orders.report.FormParts.counted;
import static tambon.orders.report.FormParts.summed;
import static tambon.orders.report.FormParts.typed;

/** The three forms of the Khon Thai Yim Dai markets, as the guideline prints them (002:4929-4992). */
final class MarketForms {

    private MarketForms() {}

    static Layout plan() {
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

    static Layout sales() {
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

    static Layout result() {
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
                        counted("markets", "3.2 (1) จำนวนตลาดที่จัด (แห่ง)", "3.2 (1) Markets held", Kind.COUNT, BELOW),
                        counted("days", "3.2 (2) จำนวนวันที่จัดตลาด (ครั้ง)", "3.2 (2) Market days", Kind.COUNT, BELOW),
                        counted(
                                "income",
                                "3.2 (3) รายได้รวมจากการจำหน่าย (บาท)",
                                "3.2 (3) Income from sales (baht)",
                                Kind.MONEY,
                                BELOW),
                        counted("sellers", "3.2 (4) จำนวนผู้จำหน่าย (คน)", "3.2 (4) Sellers", Kind.COUNT, BELOW),
                        typed("problems", "4. ปัญหาอุปสรรค", "4. Problems", Kind.TEXT, BELOW),
                        typed("solutions", "5. แนวทางแก้ไข", "5. Solutions", Kind.TEXT, BELOW),
                        counted("photos", "6. ภาพกิจกรรม", "6. Photographs", Kind.PICTURES, BELOW),
                        typed("pictures", "ภาพอื่น (ที่เก็บภาพ)", "Other photographs (where kept)", Kind.TEXT, BELOW)),
                List.of(
                        NUMBER,
                        column("activity", "3.1 กิจกรรม", "3.1 Activity", Kind.TEXT),
                        summed("used", "งบประมาณที่ใช้ (บาท)", "Budget used (baht)", Kind.MONEY),
                        column("place", "สถานที่ดำเนินการ", "Place", Kind.TEXT),
                        column("by", "หน่วยดำเนินการ", "Carried out by", Kind.TEXT),
                        column("result", "ผลการดำเนินงาน", "Result", Kind.TEXT),
                        column("when", "ระยะเวลาดำเนินการ", "Period", Kind.TEXT)));
    }

    private static Column status(String key, String th, String en) {
        return new Column(key, "สถานะตลาด", "Status", th, en, Kind.TICK, false);
    }

    private static Column pattern(String key, String th, String en, Kind kind) {
        return new Column(key, "รูปแบบตลาด", "Pattern", th, en, kind, false);
    }
}
