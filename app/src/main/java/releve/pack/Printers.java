package releve.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import releve.journal.Json;
import releve.paper.LabelPrinter;
import releve.paper.LabelSheet;
import releve.paper.Zpl;

/** The label printers of the house, as in {@code printers.json} of the data folder. */
record Printers(List<Printer> printers) {
    static final String FILE = "printers.json";

    /** Long enough for a sleeping printer, short enough for who waits before it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a printer is loaded with. */
    enum Stock {
        LABEL,
        WRISTBAND
    }

    /**
     * A label printer.
     *
     * @param port 9100 when not said
     * @param dpi 203 or 300
     * @param width of a label or band along its text, in millimetres
     */
    record Printer(
            String name, String host, @Nullable Integer port, int dpi, Stock stock, double width, double height) {
        Printer {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a printer has a name");
            }
            if (dpi != 203 && dpi != 300) {
                throw new IllegalArgumentException("printer '" + name + "': dpi is 203 or 300, not " + dpi);
            }
            if (!(width >= 20 && width <= 300 && height >= 10 && height <= 200)) {
                throw new IllegalArgumentException(
                        "printer '" + name + "': a label is 20 to 300 mm wide and 10 to 200 mm high");
            }
        }

        LabelPrinter line() {
            return new LabelPrinter(host, port == null ? LabelPrinter.RAW_PORT : port, PATIENCE);
        }

        Zpl label() {
            return new Zpl(dpi == 203 ? Zpl.Head.DPI_203 : Zpl.Head.DPI_300, new LabelSheet.Size(width, height));
        }
    }

    Printers {
        printers = List.copyOf(printers);
        var names = new HashSet<String>();
        for (Printer printer : printers) {
            if (!names.add(printer.name())) {
                throw new IllegalArgumentException("printer '" + printer.name() + "' is named twice");
            }
        }
    }

    /** Read anew each time: a printer that was mended in the file is there at once. */
    static Printers load(Path data) throws IOException {
        Path file = data.resolve(FILE);
        return Files.exists(file) ? Json.read(Files.readAllBytes(file), Printers.class) : new Printers(List.of());
    }

    Optional<Printer> find(String name) {
        return printers.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
