package tambon.search.feed;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static java.util.stream.Collectors.toSet;

/** Which kind of licence a number or name of one is, for counting. */
final class LicenceKinds {

    private record Sign(String text, String kind) {}

    private static final List<Sign> SIGNS = List.of(
            new Sign("มผช", "tcps"),
            new Sign("tcps", "tcps"),
            new Sign("มอก", "tis"),
            new Sign("tis", "tis"),
            new Sign("ฮาลาล", "halal"),
            new Sign("halal", "halal"),
            new Sign("อินทรีย์", "organic"),
            new Sign("organic", "organic"),
            new Sign("gmp", "gmp"),
            new Sign("สิ่งบ่งชี้", "gi"),
            new Sign("gi", "gi"),
            new Sign("อย", "fda"),
            new Sign("fda", "fda"));

    private LicenceKinds() {}

    static Set<String> of(Collection<String> licences) {
        return licences.stream().map(LicenceKinds::kind).collect(toSet());
    }

    private static String kind(String licence) {
        var text = licence.toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(sign -> text.contains(sign.text()))
                .findFirst()
                .map(Sign::kind)
                .orElse("other");
    }
}
