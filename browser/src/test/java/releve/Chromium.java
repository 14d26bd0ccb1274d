package releve;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine's own Chromium, started once for all tests. Without one the tests are skipped, except where CI is true. */
final class Chromium {
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome");
    private static final Optional<Browser> BROWSER = find().map(Chromium::start);

    private Chromium() {}

    static Browser get() {
        if (BROWSER.isEmpty()) {
            String sentence =
                    "no Chromium was found; install it (Debian: apt-get install chromium) or name it in RELEVE_CHROMIUM";
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                fail(sentence);
            }
            System.out.println("browser tests are skipped: " + sentence);
            abort(sentence);
        }
        return BROWSER.get();
    }

    private static Optional<Path> find() {
        String named = System.getenv("RELEVE_CHROMIUM");
        List<String> places = named == null || named.isBlank() ? USUAL : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Browser start(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}
