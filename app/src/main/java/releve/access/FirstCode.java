package releve.access;

import java.time.Instant;

/**
 * Lets one person become the first administrator. For the terminal of whoever starts the program, and nowhere else.
 *
 * @param text three groups of four, without letters that look alike
 */
public record FirstCode(String text, Instant until) {
    @Override
    public String toString() {
        return "FirstCode[… until " + until + "]";
    }
}
