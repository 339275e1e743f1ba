package tambon.wholepath;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's own Chromium, driven as people would; {@code CHROMIUM} names another one. */
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A person with an own set of cookies, on a phone 360 px wide, reading Thai. */
    public BrowserContext phone(boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 800)
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok")
                .setJavaScriptEnabled(javaScript));
    }

    public BrowserContext desk(boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok")
                .setJavaScriptEnabled(javaScript));
    }

    private static Path program() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> path != null)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no Chromium: run the tests by `infra/dev test`, which installs it"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
