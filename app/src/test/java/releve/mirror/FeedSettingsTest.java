package releve.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FeedSettingsTest {
    private static final FeedSetting LAB = new FeedSetting("lab", "LIS", null, null, "CHR", "ISO-8859-1", false);

    @TempDir
    private Path folder;

    @Test
    void settingsComeBackFromTheirFileAsTheyWere() throws IOException {
        var settings = new FeedSettings(ZoneId.of("Europe/Luxembourg"), List.of(LAB));
        settings.save(folder);
        assertEquals(settings, FeedSettings.load(folder));
    }

    @Test
    void withoutAFileNoFeedIsSet() throws IOException {
        assertEquals(FeedSettings.NONE, FeedSettings.load(folder));
    }

    @Test
    void aMisspelledCharacterSetIsNamedInTheError() throws IOException {
        Files.writeString(folder.resolve(FeedSettings.FILE), """
                {"zone": "Europe/Brussels", "feeds": [{"name": "lab", "charset": "latin-99"}]}
                """);
        var error = assertThrows(IllegalArgumentException.class, () -> FeedSettings.load(folder));
        assertTrue(String.valueOf(error.getMessage()).contains("latin-99"), error.getMessage());
    }

    @Test
    void aFeedIsKnownByItsSendingApplication() {
        var settings = new FeedSettings(ZoneId.of("UTC"), List.of(LAB));
        assertEquals("lab", settings.nameOf("LIS", "H3"));
        assertEquals("HIS@H_1", settings.nameOf("HIS", "H 1"));
        assertEquals("unnamed", settings.nameOf("", ""));
    }

    @Test
    void whatAFeedLeavesUnsaidComesFromItsSetting() {
        var settings = new FeedSettings(ZoneId.of("Europe/Luxembourg"), List.of(LAB));
        assertEquals(StandardCharsets.ISO_8859_1, settings.defaultsOf(LAB).charset());
        assertEquals(ZoneId.of("Europe/Luxembourg"), settings.defaultsOf(LAB).zone());
    }

    @Test
    void oneNameCannotBeSetTwice() {
        assertThrows(IllegalArgumentException.class, () -> new FeedSettings(ZoneId.of("UTC"), List.of(LAB, LAB)));
    }
}
