package tambon.storefront.ledger;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import tambon.infra.id.PublicId;
import tambon.infra.time.FiscalYear;
import tambon.orders.DoubtfulSales;
import tambon.orders.RecordSales;
import tambon.orders.RecordSales.Actor;
import tambon.orders.SaleChannels;
import tambon.orders.SaleRecords;
import tambon.orders.SaleRecords.Amended;
import tambon.orders.SalesFigures.Row;
import tambon.orders.SalesRejected;
import tambon.orders.SalesRejected.Malformed;
import tambon.storefront.ledger.LedgerViews.RecordPage;
import tambon.storefront.page.Entered;
import tambon.storefront.page.Fields;
import tambon.storefront.page.Form;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;
import tambon.storefront.problem.SalesRefusals;
import tambon.storefront.producer.OwnShop;
import tambon.storefront.staff.Area;
import tambon.storefront.staff.GroupNames;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One record of the ledger with everything done to it; an officer puts it right, or has it taken back. */
@Hidden
@Controller("/staff/sales/records/{id}")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordPages {

    private final SaleRecords records;
    private final RecordSales record;
    private final DoubtfulSales doubts;
    private final SaleChannels channels;
    private final GroupNames names;

    RecordPages(
            SaleRecords records, RecordSales record, DoubtfulSales doubts, SaleChannels channels, GroupNames names) {
        this.records = records;
        this.record = record;
        this.doubts = doubts;
        this.channels = channels;
        this.names = names;
    }

    @Get
    Page show(HttpRequest<?> request, String id, @QueryValue @Nullable String said) {
        return page(request, OwnShop.id(id), null, "kept".equals(said) ? said : null);
    }

    /** @param refused the fields as they were sent; null to show what stands */
    private Page page(HttpRequest<?> request, long id, @Nullable Fields refused, @Nullable String said) {
        var found = records.of(id, Area.of(request).prefix());
        var standing = standing(found);
        var shown = names.rows(Language.of(request), found);
        var fields = refused != null ? refused : Fields.of(standing == null ? Map.of() : values(standing));
        return Page.of(
                "ledger/record",
                request,
                new RecordPage(
                        PublicId.of(id),
                        shown,
                        standing == null ? null : shown.get(found.indexOf(standing)),
                        standing == null ? List.of() : doubts.decisions(standing.id()),
                        channels.all(),
                        fields,
                        said));
    }

    /** The last that was entered, unless it comes from an order or was taken back. */
    private static @Nullable Row standing(List<Row> rows) {
        var gone =
                rows.stream().flatMap(row -> Stream.ofNullable(row.reverses())).collect(Collectors.toSet());
        return rows.reversed().stream()
                .filter(row -> row.reverses() == null)
                .findFirst()
                .filter(row -> row.orderId() == null && !gone.contains(row.id()))
                .orElse(null);
    }

    private static Map<String, String> values(Row row) {
        var values = new HashMap<String, String>();
        values.put("day", LocalDate.ofInstant(row.at(), FiscalYear.BANGKOK).toString());
        values.put("quantity", Long.toString(row.quantity()));
        values.put("gross", Entered.plain(row.gross()));
        values.put("discount", Entered.plain(row.gross().minus(row.net())));
        values.put("channel", row.channel());
        return values;
    }

    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> body) {
        var form = Form.of(body);
        long entry = OwnShop.id(id);
        var actor = new Actor(Viewer.of(request).name(), Area.of(request).prefix(), null);
        try {
            long now = form.text("to").equals("none")
                    ? record.correct(entry, form.text("reason"), null, actor)
                    : records.amend(entry, amended(form), form.text("reason"), actor);
            return HttpResponse.seeOther(URI.create(RecordPage.address(PublicId.of(now)) + "?said=kept"));
        } catch (SalesRejected rejected) {
            return SalesRefusals.again(
                    request,
                    rejected,
                    problem -> page(request, entry, Fields.of(form.texts()).refused(problem), null));
        }
    }

    private static Amended amended(Form form) {
        return new Amended(
                day(form),
                Entered.count(form.text("quantity")).orElseThrow(() -> new SalesRejected(new Malformed("quantity"))),
                Entered.baht(form.text("gross")).orElseThrow(() -> new SalesRejected(new Malformed("gross"))),
                Entered.baht(form.text("discount").isEmpty() ? "0" : form.text("discount"))
                        .orElseThrow(() -> new SalesRejected(new Malformed("discount"))),
                form.text("channel"));
    }

    private static LocalDate day(Form form) {
        try {
            return LocalDate.parse(form.text("day"));
        } catch (DateTimeParseException wrong) {
            throw new SalesRejected(new Malformed("day"));
        }
    }
}
