package tambon.orders.market;

import org.jspecify.annotations.Nullable;
import tambon.infra.time.FiscalYear;
import tambon.orders.Markets;
import tambon.orders.OrderSlice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The module's face for markets; each of its tasks is a class of its own. */
@Singleton
final class JdbcMarkets implements Markets {

    private final MarketList list;
    private final MarketDays days;
    private final MarketPhotos photos;
    private final MarketMonths months;
    private final MarketCounts counts;
    private final MarketFiles files;

    JdbcMarkets(
            MarketList list,
            MarketDays days,
            MarketPhotos photos,
            MarketMonths months,
            MarketCounts counts,
            MarketFiles files) {
        this.list = list;
        this.days = days;
        this.photos = photos;
        this.months = months;
        this.counts = counts;
        this.files = files;
    }

    @Override
    public long add(Scope scope, MarketForm form, String who) {
        return list.add(scope, form, who);
    }

    @Override
    public void change(Scope scope, long id, int version, MarketForm form, String who) {
        list.change(scope, id, version, form, who);
    }

    @Override
    public Market market(Scope scope, long id) {
        return list.market(scope, id);
    }

    @Override
    public OrderSlice<Market> list(Scope scope, @Nullable String cursor, int size) {
        return list.list(scope, cursor, size);
    }

    @Override
    public void setTargets(Scope scope, FiscalYear year, Map<Long, Integer> days, String who) {
        list.setTargets(scope, year, days, who);
    }

    @Override
    public long enter(Scope scope, DayForm form, String who) {
        return days.enter(scope, form, who);
    }

    @Override
    public void attach(Scope scope, long dayId, byte[] photo, String who) {
        photos.attach(scope, dayId, photo, who);
    }

    @Override
    public List<Day> days(Scope scope, long marketId, YearMonth month) {
        return days.days(scope, marketId, month);
    }

    @Override
    public List<Picture> pictures(String areaPrefix, LocalDate first, LocalDate last, int most) {
        return photos.pictures(areaPrefix, first, last, most);
    }

    @Override
    public Optional<byte[]> photo(Scope scope, long dayId) {
        return photos.photo(scope, dayId);
    }

    @Override
    public List<Month> months(Scope scope, YearMonth month) {
        return months.months(scope, month);
    }

    @Override
    public Map<Long, Refused> fill(Scope scope, YearMonth month, List<Filled> filled, String source, String who) {
        return months.fill(scope, month, filled, source, who);
    }

    @Override
    public long upload(Scope scope, YearMonth month, String name, byte[] file, String who) {
        return files.upload(scope, month, name, file, who);
    }

    @Override
    public Preview preview(Scope scope, long uploadId) {
        return files.preview(scope, uploadId);
    }

    @Override
    public Preview apply(Scope scope, long uploadId, String who) {
        return files.apply(scope, uploadId, who);
    }

    @Override
    public Held held(String areaPrefix, YearMonth first, YearMonth last) {
        return counts.held(areaPrefix, first, last);
    }

    @Override
    public List<AreaDays> marketDays(String areaPrefix, FiscalYear year) {
        return counts.marketDays(areaPrefix, year);
    }

    @Override
    public List<Changed> changes(Scope scope, long marketId) {
        return list.changes(scope, marketId);
    }
}
