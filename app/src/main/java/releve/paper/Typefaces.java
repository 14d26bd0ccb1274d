package releve.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The parsed fonts, lent to one document at a time: they read their tables as they are asked, so two documents may not share them,
 * but parsing them again for every document is waste.
 */
final class Typefaces {
    private static final byte[] REGULAR = HouseStyle.resource("DejaVuSansCondensed.ttf");
    private static final byte[] BOLD = HouseStyle.resource("DejaVuSansCondensed-Bold.ttf");

    private final Queue<Pair> idle = new ConcurrentLinkedQueue<>();

    /** Regular and bold of one family. */
    record Pair(TrueTypeFont regular, TrueTypeFont bold) {}

    /** Fonts nobody else uses until {@link #giveBack}. */
    Pair borrow() {
        Pair waiting = idle.poll();
        return waiting == null ? new Pair(parse(REGULAR), parse(BOLD)) : waiting;
    }

    /** Only after a document that succeeded: what an error left behind in a font is nobody's to guess. */
    void giveBack(Pair pair) {
        idle.add(pair);
    }

    private static TrueTypeFont parse(byte[] font) {
        try {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
            // Ligatures would leave words that can neither be searched nor copied, and widths that were not measured.
            parsed.setEnableGsub(false);
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException("a font in the program is damaged", e);
        }
    }
}
