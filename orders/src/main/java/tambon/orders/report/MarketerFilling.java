package tambon.orders.report;

import tambon.orders.ReportPeriod;
import tambon.orders.Reports.Form;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The five counts of the marketers' month (002:5098-5103): the target is what one is to do in a month (002:5082-5087) times
 * the marketers the office has; what they did is the office's to fill in.
 */
@Singleton
final class MarketerFilling implements Filling {

    /** @param each at least, per person and month */
    private record Work(String name, int each) {}

    private static final List<Work> WORKS = List.of(
            new Work("ส่งเสริมการจำหน่ายออนไลน์ผ่าน Shopee Lazada หรือแพลตฟอร์มอื่น (ผลิตภัณฑ์)", 3),
            new Work("จัดทำเนื้อหาผลิตภัณฑ์ OTOP หรือชุมชนท่องเที่ยวเผยแพร่ทางสื่อออนไลน์ (ผลิตภัณฑ์/ชุมชน)", 2),
            new Work("จัดทำสื่อประชาสัมพันธ์ เช่น คลิปวิดีโอ (คลิป)", 4),
            new Work("แนะนำผลิตภัณฑ์ด้วยการ Live สด (ครั้ง)", 2),
            new Work("ส่งเสริมการจัดแสดงและจำหน่ายผ่าน OTOP Mobile หรือช่องทางอื่น (ครั้ง)", 3));

    @Override
    public Form form() {
        return Form.MARKETER_MONTH;
    }

    @Override
    public Filled of(String areaPrefix, ReportPeriod period, Map<String, String> typed) {
        int marketers = number(typed.getOrDefault("marketers", ""));
        return new Filled(
                Map.of(),
                IntStream.range(0, WORKS.size())
                        .mapToObj(i -> List.of(
                                WORKS.get(i).name(),
                                marketers == 0
                                        ? ""
                                        : Integer.toString(
                                                marketers * WORKS.get(i).each()),
                                typed.getOrDefault("result" + (i + 1), ""),
                                ""))
                        .toList());
    }

    /** No office has more; what is typed is digits, checked when it was kept. */
    private static int number(String typed) {
        return typed.isEmpty() ? 0 : (int) Math.min(Long.parseLong(typed), 10_000);
    }
}
