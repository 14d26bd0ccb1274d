package releve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Somebody before a screen: one browser with its own cookies. It remembers every complaint of the console and every stray request. */
final class Seat implements AutoCloseable {
    static final int WIDE = 1366;
    static final int HIGH = 768;
    private static final int TABS = 400;

    private final String address;
    private final Texts texts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean offline;

    Seat(String address, String language) {
        this.address = address;
        this.texts = new Texts(language);
        this.context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.equals("fr") ? "fr-BE" : language.equals("en") ? "en-GB" : language)
                        .setViewportSize(WIDE, HIGH)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE));
        String host = URI.create(address).getAuthority();
        context.onRequest(request -> {
            URI asked = URI.create(request.url());
            if (asked.getScheme().startsWith("http") && !host.equals(asked.getAuthority())) {
                complaints.add("a request to another host: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            boolean refused =
                    message.text().contains("status of 4"); // a page that says no; tests look at it themselves
            if (List.of("error", "warning").contains(message.type()) && !offline && !refused) {
                complaints.add("console: " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("script: " + error.error()));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
    }

    String address() {
        return address;
    }

    Texts texts() {
        return texts;
    }

    Page page() {
        return page;
    }

    Seat go(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Goes there and says what the server answered. */
    int status(String path) {
        Response answer = page.navigate(address + path);
        return answer == null ? 200 : answer.status();
    }

    String path() {
        return page.url().replace(address, "");
    }

    /** What is written to the console while the server is away is no complaint. */
    void whileOffline(Runnable doing) {
        offline = true;
        try {
            doing.run();
        } finally {
            offline = false;
        }
    }

    /** The browser's service worker is at work before anybody signs in, as on a PC that was used before. */
    Seat withWorker() {
        go("/keys");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return this;
    }

    Seat signIn(DrillStaff.Player player) {
        go("/sign-in");
        page.fill("#name", player.name());
        page.fill("#secret", player.password());
        click("main form button");
        assertFalse(path().contains("sign-in"), page.textContent("main"));
        return speak();
    }

    /** The account speaks French; the page's own buttons change that. */
    Seat speak() {
        if (!texts.language().equals(page.getAttribute("html", "lang"))) {
            click(".languages button[value=" + texts.language() + "]");
            assertEquals(texts.language(), page.getAttribute("html", "lang"));
        }
        return this;
    }

    /** A click with the mouse that leads to another page. */
    void click(String selector) {
        page.waitForNavigation(() -> page.locator(selector).first().click());
    }

    /** Sends the form that records. */
    void send() {
        click("form.record .actions button");
    }

    /** Ticks whatever the program doubts, if it does, and sends again. */
    void confirm() {
        if (page.locator("#doubts").count() > 0) {
            page.locator("#doubts input").all().forEach(Locator::check);
            send();
        }
    }

    /** From a chart to what can be recorded, with the keyboard alone. */
    void record(String chart) {
        go(chart);
        follow(page.locator("a[href='" + chart + "/record']").first());
    }

    /** From here with the Tab key alone, and then that key. Fails when it cannot be reached or nobody sees where the focus is. */
    void press(Locator target, String key) {
        reach(target);
        page.keyboard().press(key);
    }

    /** Presses Alt and a figure, as a person does: what Playwright types with Alt has no text, and no access key answers to it. */
    void altAnd(int figure) {
        var press = new JsonObject();
        press.addProperty("type", "keyDown");
        press.addProperty("modifiers", 1);
        press.addProperty("key", String.valueOf(figure));
        press.addProperty("code", "Digit" + figure);
        press.addProperty("text", String.valueOf(figure));
        press.addProperty("unmodifiedText", String.valueOf(figure));
        press.addProperty("windowsVirtualKeyCode", '0' + figure);
        CDPSession keys = context.newCDPSession(page);
        keys.send("Input.dispatchKeyEvent", press);
        press.addProperty("type", "keyUp");
        keys.send("Input.dispatchKeyEvent", press);
        keys.detach();
    }

    /** Follows a link or presses a button that leads to another page. */
    void follow(Locator target) {
        reach(target);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    void type(String field, String text) {
        reach(page.locator(field));
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Chooses one of several round buttons: Tab to the group, then arrows. */
    void choose(String name, String value) {
        Locator wanted = page.locator("input[name='" + name + "'][value='" + value + "']");
        for (int i = 0; i < TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("name => document.activeElement.name === name", name))) {
                for (int j = 0; j < TABS && !wanted.isChecked(); j++) {
                    page.keyboard().press(j == 0 ? "Space" : "ArrowDown");
                }
                assertTrue(wanted.isChecked(), name + " " + value + " cannot be chosen with the keyboard");
                return;
            }
        }
        throw new AssertionError("no key leads to " + name + " on " + path());
    }

    private void reach(Locator target) {
        for (int i = 0; i < TABS; i++) {
            if (Boolean.TRUE.equals(target.evaluate("it => it === document.activeElement"))) {
                assertTrue(
                        Boolean.TRUE.equals(target.evaluate(
                                "it => { const s = getComputedStyle(it); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0"
                                        + " || s.boxShadow !== 'none'; }")),
                        "nobody sees that the focus is on " + target);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no Tab leads to " + target + " on " + path());
    }

    /** The page is as wide as the window: nothing has to be scrolled sideways. */
    void fits(int width, int height) {
        page.setViewportSize(width, height);
        Object much =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(
                0,
                ((Number) much).intValue(),
                String.format(Locale.ROOT, "%s is wider than %d px; widest: %s", path(), width, widest()));
    }

    private Object widest() {
        return page.evaluate("""
                () => [...document.querySelectorAll('main *, header *')]
                    .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
                    .slice(0, 4).map(it => it.tagName + '.' + it.className + ' ' + it.textContent.trim().slice(0, 40)).join(' | ')
                """);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints);
    }
}
