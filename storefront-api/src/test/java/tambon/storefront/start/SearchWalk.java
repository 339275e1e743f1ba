package tambon.storefront.start;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

import java.time.Duration;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A buyer narrows a list on a phone, goes back and forth, and lets the search box finish a word. */
final class SearchWalk {

    private static final Pattern WITH_STARS = Pattern.compile("stars=5&stars=4$");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Page page;
    private final String site;

    SearchWalk(Page page, String site) {
        this.page = page;
        this.site = site;
    }

    /** Whether the list holds goods of both values that are chosen later. */
    boolean opens() {
        page.navigate(site + "/search?q=ผ้า");
        return stars(5).count() > 0 && stars(4).count() > 0;
    }

    void chooseTwoValuesOfOneFacet() {
        page.locator(".to-filters").click();
        stars(5).check();
        stars(4).check();
        var button = page.locator(".facets-foot button");
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> number(button.locator(".num")) == counted(5) + counted(4));
        button.click();
        page.waitForURL(WITH_STARS);

        PlaywrightAssertions.assertThat(page.locator(".chip.on")).hasCount(2);
        PlaywrightAssertions.assertThat(page.locator(".to-filters")).containsText("2");
        assertThat(number(page.locator("[role=status]"))).isEqualTo(counted(5) + counted(4));
    }

    void goBackAndForth() {
        page.goBack();
        PlaywrightAssertions.assertThat(page.locator(".chip.on")).hasCount(0);
        PlaywrightAssertions.assertThat(stars(5)).not().isChecked();
        page.goForward();
        PlaywrightAssertions.assertThat(page.locator(".chip.on")).hasCount(2);
        PlaywrightAssertions.assertThat(stars(5)).isChecked();
        page.locator(".chip.on").first().click();
        PlaywrightAssertions.assertThat(page.locator(".chip.on")).hasCount(1);
    }

    /** @param name a product's, of which the beginning is typed */
    void completeByKeyboard(String name) {
        var box = page.locator("#q");
        box.fill(name.substring(0, name.length() / 2));
        var option = page.locator("[role=option]").first();
        PlaywrightAssertions.assertThat(option).containsText(name);
        box.press("ArrowDown");
        PlaywrightAssertions.assertThat(option).hasAttribute("aria-selected", "true");
        PlaywrightAssertions.assertThat(box).hasAttribute("aria-activedescendant", "q-offers0");
        box.press("Escape");
        PlaywrightAssertions.assertThat(box).hasAttribute("aria-expanded", "false");
        box.press("ArrowDown");
        PlaywrightAssertions.assertThat(box).hasAttribute("aria-expanded", "true");
        box.press("ArrowUp");
        box.press("ArrowDown");
        box.press("Enter");
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(name);
    }

    private Locator stars(int stars) {
        return page.locator("#stars-" + stars);
    }

    private int counted(int stars) {
        return number(page.locator(".check", new Page.LocatorOptions().setHas(stars(stars)))
                .locator(".num"));
    }

    private static int number(Locator written) {
        return Integer.parseInt(written.innerText().replaceAll("[^0-9]", ""));
    }
}
