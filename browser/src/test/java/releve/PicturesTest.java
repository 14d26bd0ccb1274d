package releve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import releve.access.Role;

/** Pictures of every page, for eyes: on a ward's PC and on a tablet, light and dark, into the folder that releve.pictures names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "releve.pictures", matches = ".+")
final class PicturesTest {
    private static final List<Role> SEERS = List.of(
            Role.NURSE,
            Role.PHYSICIAN,
            Role.PHARMACIST,
            Role.BED_MANAGER,
            Role.MEDICAL_DIRECTOR,
            Role.DATA_PROTECTION_OFFICER,
            Role.ADMINISTRATOR);

    /** The browser's own viewer of PDFs says nothing of when it has drawn the page. */
    private static final double VIEWER_OPENS_MILLIS = 4_000;

    private final Set<String> taken = new HashSet<>();
    private Hospital hospital;
    private Path folder;

    @BeforeAll
    void open() throws IOException {
        Chromium.get();
        folder = Files.createDirectories(Path.of(System.getProperty("releve.pictures", "pictures")));
        hospital = Hospital.shared();
        Scene.set(hospital);
    }

    @Test
    void everyPageHasItsPictures() throws IOException {
        var map = new RouteMap(hospital.front().web().routes());
        for (Role role : SEERS) {
            try (var seat = new Seat(hospital.address(), "fr").signIn(hospital.player(role))) {
                List<String> also = new ArrayList<>();
                if (role == Role.NURSE) {
                    also.addAll(Scene.patients(seat, Hospital.CARD).subList(0, 6));
                    also.add(Hospital.MED + "/beds");
                }
                new Tour(seat, map).walk(also, (route, there) -> {
                    String name = name(route, role, there.path(), also);
                    if (taken.add(name)) {
                        take(there.page(), name);
                    }
                });
            }
        }
        assertTrue(taken.size() > 20, "only " + taken);
    }

    /** The chart is another page for each role and each hard case; forms look the same to everybody. */
    private static String name(RouteMap.Route route, Role role, String path, List<String> also) {
        boolean first = route.path().equals("/") || route.path().matches("/(patient|ward)/\\{[a-z]+}/\\{[a-z]+}");
        String page = route.path().replaceAll("[^a-z-]+", "_").replaceAll("^_|_$", "");
        String who = first ? "-" + role.code() : "";
        return (page.isEmpty() ? "start" : page) + who + (also.contains(path) ? "-" + also.indexOf(path) : "");
    }

    private void take(Page page, String name) {
        if (page.locator("iframe").count() > 0) {
            page.waitForTimeout(VIEWER_OPENS_MILLIS);
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String ending = "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
            page.setViewportSize(820, 1180);
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-tablet" + ending)));
            page.setViewportSize(Seat.WIDE, Seat.HIGH);
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ending)));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertFalse(folder.resolve(name + "-light.png").toFile().length() == 0);
    }
}
