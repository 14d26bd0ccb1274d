package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryTest {
    @TempDir
    Path folder;

    @Test
    void foldersAndFilesAreSentInTheOrderOfTheirNamesAndHiddenOnesStayHere() throws Exception {
        Files.createDirectories(folder.resolve("b"));
        write("b/2.hl7", "2");
        write("a.hl7", "1");
        write("c.hl7", "3");
        write(".hidden", "4");
        List<Long> progress = new ArrayList<>();
        try (Receiver receiver = new Receiver(0)) {
            Delivered delivered = delivery(receiver).deliver(List.of(folder, folder.resolve("a.hl7")), progress::add);
            assertEquals(List.of("1", "2", "3", "1"), receiver.heard());
            assertEquals(4, delivered.accepted());
            assertEquals(List.of(1L, 2L, 3L, 4L), progress);
        }
    }

    @Test
    void aPathThatIsNotThereIsSaid() throws Exception {
        try (Receiver receiver = new Receiver(0)) {
            assertThrows(
                    NoSuchFileException.class,
                    () -> delivery(receiver).deliver(List.of(folder.resolve("none")), count -> {}));
        }
    }

    private void write(String name, String controlId) throws Exception {
        String message = "MSH|^~\\&|A|B|C|D|20261120||ADT^A08|" + controlId + "|P|2.5\r";
        Files.write(folder.resolve(name), message.getBytes(StandardCharsets.UTF_8));
    }

    private static Delivery delivery(Receiver receiver) {
        return new Delivery(receiver.address(), Duration.ofSeconds(10), List::of);
    }
}
