package releve;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core over the page as it stands: WCAG 2.0 to 2.2, levels A and AA. */
final class Axe {
    private static final String SCRIPT = script();

    private static final String RUN = """
            async ([wanted]) => {
              const result = await axe.run(document, { runOnly: wanted, resultTypes: ['violations'] });
              return result.violations.map(found => found.id + ': ' + found.help + ' – '
                + found.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' [' + (node.any[0] || node.all[0] || node.none[0] || {}).message + ']').join(' | '));
            }
            """;

    private static final Object ALL = java.util.Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"));
    private static final Object COLOURS = java.util.Map.of("type", "rule", "values", List.of("color-contrast"));

    private Axe() {}

    /** All rules in the light; in the dark only what colours can spoil. */
    static List<String> violations(Page page) {
        page.evaluate(SCRIPT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        List<String> light = run(page, ALL);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> dark = run(page, COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return java.util.stream.Stream.concat(light.stream(), dark.stream().map(each -> "in the dark, " + each))
                .toList();
    }

    /** Of which pieces the page is built: elements with their classes and attributes, each in its parent, without their texts. */
    static String shape(Page page) {
        return page.evaluate("""
                () => [...new Set([...document.querySelectorAll('body *')].map(it =>
                    [it.parentElement, it].map(one => one.tagName + '.' + one.className + it.getAttributeNames()).join('>')))]
                    .sort().join()
                """).toString();
    }

    private static List<String> run(Page page, Object wanted) {
        return ((List<?>) page.evaluate(RUN, List.of(wanted)))
                .stream().map(Object::toString).toList();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
