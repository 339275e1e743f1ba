package tambon.storefront.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import tambon.infra.id.PublicId;
import tambon.orders.Markets;
import tambon.orders.Markets.Scope;
import tambon.orders.ReportForms.Form;
import tambon.orders.ReportForms.Kind;
import tambon.orders.Reports;
import tambon.orders.Reports.Officer;
import tambon.orders.Reports.Report;
import tambon.orders.Reports.Subject;
import tambon.storefront.page.Frame;
import tambon.storefront.page.Language;
import tambon.storefront.page.Page;
import tambon.storefront.page.PaperWriter;
import tambon.storefront.page.Role;
import tambon.storefront.page.Viewer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The reports as workbooks and on paper; always in Thai, as the forms are. */
@Hidden
@Controller("/staff/reports")
@Secured({Role.DISTRICT_OFFICER, Role.PROVINCE_OFFICER, Role.DEPARTMENT_OFFICER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReportFiles {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reports reports;
    private final Told told;
    private final PaperWriter paper;
    private final Markets markets;

    ReportFiles(Reports reports, Told told, PaperWriter paper, Markets markets) {
        this.markets = markets;
        this.reports = reports;
        this.told = told;
        this.paper = paper;
    }

    @Get("/{form}/{period}/{area}/xlsx")
    @Produces(WORKBOOK)
    HttpResponse<?> workbook(HttpRequest<?> request, String form, String period, String area) throws IOException {
        var subject = Asked.subject(form, period, area);
        var file = new ByteArrayOutputStream();
        WorkbookFile.write(view(open(request, subject), Map.of()), file);
        return named(HttpResponse.ok(file.toByteArray()), name(subject) + ".xlsx");
    }

    @Get("/{form}/{period}/{area}/pdf")
    @Produces(MediaType.APPLICATION_PDF)
    HttpResponse<?> paper(HttpRequest<?> request, String form, String period, String area) {
        var subject = Asked.subject(form, period, area);
        var frame = new Frame(Language.TH, Viewer.GUEST, 0, "", false);
        var report = open(request, subject);
        var file = paper.pdf(new Page("report/paper", frame, view(report, photos(report, Asked.officer(request)))));
        return named(HttpResponse.ok(file), name(subject) + ".pdf");
    }

    /** The whole register of the officer's area, however long: written to disk row by row, sent from there. */
    @Get("/register.xlsx")
    @Produces(WORKBOOK)
    HttpResponse<?> register(HttpRequest<?> request) throws IOException {
        var area = Asked.officer(request).areaCode();
        var file = Files.createTempFile("tambon-register", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                RegisterFile.write(
                        reports.layout(Form.REGISTERED_PRODUCERS),
                        told.office(Language.TH, area),
                        cursor -> reports.registered(area, cursor),
                        out);
            }
            long size = Files.size(file);
            var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            return named(
                    HttpResponse.ok(new StreamedFile(in, MediaType.of(WORKBOOK), System.nanoTime(), size)),
                    "tambon-register.xlsx");
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private Report open(HttpRequest<?> request, Subject subject) {
        return reports.open(Asked.officer(request), subject);
    }

    private FormView view(Report report, Map<String, String> photos) {
        var subject = report.subject();
        return new FormView(
                Language.TH,
                report,
                Told.period(Language.TH, subject.period()),
                told.office(Language.TH, subject.areaCode()),
                Asked.address(subject),
                Map.of(),
                photos,
                null,
                null);
    }

    /** The photos that stand in the report, for the press, which fetches nothing. */
    private Map<String, String> photos(Report report, Officer officer) {
        var photos = new HashMap<String, String>();
        report.layout().fields().stream()
                .filter(field -> field.kind() == Kind.PICTURES)
                .flatMap(field -> Picture.all(report.sheet().fields().getOrDefault(field.key(), "")).stream())
                .forEach(picture -> PublicId.parse(picture.id())
                        .ifPresent(day -> markets.photo(Scope.of(officer.areaCode()), day)
                                .ifPresent(jpeg -> photos.put(picture.id(), PaperPhoto.address(jpeg)))));
        return photos;
    }

    private static String name(Subject subject) {
        return Asked.code(subject.form()) + "-" + subject.period().code() + "-"
                + (subject.areaCode().isEmpty() ? Asked.COUNTRY : subject.areaCode());
    }

    private static MutableHttpResponse<?> named(MutableHttpResponse<?> answer, String name) {
        return answer.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
