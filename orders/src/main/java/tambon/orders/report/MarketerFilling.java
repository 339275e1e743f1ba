package tambon.orders.report;

import tambon.orders.Marketers;
import tambon.orders.Marketers.Count;
import tambon.orders.Marketers.Work;
import tambon.orders.ReportForms.Field;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Kind;
import tambon.orders.ReportForms.Shown;
import tambon.orders.ReportPeriod;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The five counts of the marketers' month (002:5098-5103), from the work they logged: the target is what one is to do in a
 * month (002:5082-5087) times those who planned or logged. The office writes remarks.
 */
@Singleton
final class MarketerFilling implements Filling {

    private record Line(Work work, String indicator) {}

    private static final List<Line> LINES = List.of(
            new Line(Work.ONLINE_SALE, "ส่งเสริมการจำหน่ายออนไลน์ผ่าน Shopee Lazada หรือแพลตฟอร์มอื่น (ผลิตภัณฑ์)"),
            new Line(
                    Work.CONTENT,
                    "จัดทำเนื้อหาผลิตภัณฑ์ OTOP หรือชุมชนท่องเที่ยวเผยแพร่ทางสื่อออนไลน์ (ผลิตภัณฑ์/ชุมชน)"),
            new Line(Work.CLIP, "จัดทำสื่อประชาสัมพันธ์ เช่น คลิปวิดีโอ (คลิป)"),
            new Line(Work.LIVE, "แนะนำผลิตภัณฑ์ด้วยการ Live สด (ครั้ง)"),
            new Line(Work.CHANNEL_EVENT, "ส่งเสริมการจัดแสดงและจำหน่ายผ่าน OTOP Mobile หรือช่องทางอื่น (ครั้ง)"));

    /** Typed beside the table, shown in its last column. */
    static final List<Field> REMARKS = IntStream.rangeClosed(1, LINES.size())
            .mapToObj(row -> new Field(
                    remark(row), "หมายเหตุ แถวที่ " + row, "Remark, row " + row, Kind.TEXT, true, Shown.IN_THE_TABLE))
            .toList();

    private final Marketers marketers;

    MarketerFilling(Marketers marketers) {
        this.marketers = marketers;
    }

    private static String remark(int row) {
        return "remark" + row;
    }

    @Override
    public Form form() {
        return Form.MARKETER_MONTH;
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
        var counts = marketers.counts(areaPrefix, YearMonth.from(period.first()));
        return new Filled(
                Map.of("marketers", Integer.toString(counts.marketers())),
                IntStream.range(0, LINES.size())
                        .mapToObj(i -> {
                            var line = LINES.get(i);
                            var count = counts.byWork().getOrDefault(line.work(), new Count(0, 0));
                            return List.of(
                                    line.indicator(),
                                    Integer.toString(count.target()),
                                    Integer.toString(count.result()),
                                    typed.getOrDefault(remark(i + 1), ""));
                        })
                        .toList());
    }
}
