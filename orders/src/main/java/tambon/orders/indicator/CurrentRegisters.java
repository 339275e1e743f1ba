package tambon.orders.indicator;

import tambon.catalog.PublishedRegister;
import tambon.infra.time.FiscalYear;
import tambon.orders.Indicators.CountPart;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Provinces that announced producers in the register in the fiscal year (CDD, 002:6327). */
@Singleton
class CurrentRegisters implements CountActual {

    private final PublishedRegister register;

    CurrentRegisters(PublishedRegister register) {
        this.register = register;
    }

    @Override
    public String code() {
        return "REGISTER_CURRENT";
    }

    @Override
    public int finest() {
        return 2;
    }

    @Override
    public List<CountPart> parts(FiscalYear year, String areaPrefix) {
        return new TreeMap<>(register.announcements(year))
                .entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(areaPrefix))
                        .map(entry -> new CountPart(entry.getKey(), "ANNOUNCEMENTS", entry.getValue(), 0))
                        .toList();
    }

    @Override
    public Optional<Long> value(List<CountPart> parts) {
        return Optional.of((long) parts.size());
    }
}
