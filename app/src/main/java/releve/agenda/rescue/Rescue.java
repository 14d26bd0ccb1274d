package releve.agenda.rescue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The front door: opens an export, and reads it with a mapping. Both may be done as often as wanted, as a person corrects the mapping;
 * nothing is kept between.
 */
public final class Rescue {
    private final Horizon horizon;

    public Rescue(Horizon horizon) {
        this.horizon = horizon;
    }

    public static Opened open(InputStream in, Hints hints) throws IOException {
        byte[] bytes = in.readNBytes(Limits.BYTES + 1);
        return open(bytes, hints);
    }

    /** The bytes must not be changed afterwards. */
    public static Opened open(byte[] bytes, Hints hints) {
        if (bytes.length > Limits.BYTES) {
            return Unreadable.whole(Reason.TOO_LARGE);
        }
        Optional<Reason> other = Bytes.notText(bytes);
        if (other.isPresent()) {
            return Unreadable.whole(other.get());
        }
        Optional<Encoding> encoding = Encoding.of(bytes, hints.encoding());
        if (encoding.isEmpty()) {
            return Unreadable.whole(Reason.WRONG_ENCODING);
        }
        var text = new Bytes(bytes, encoding.get());
        Optional<Reason> otherText = text.otherText();
        if (otherText.isPresent()) {
            return Unreadable.whole(otherText.get());
        }
        return text.calendar() ? Calendar.of(text) : Table.of(text, hints);
    }

    /** Hands over each line as it is read; nothing is handed over unless the whole file can be read with this mapping. */
    public Outcome each(Table table, Mapping mapping, Consumer<? super Found> to) {
        return TableReading.of(table, mapping, horizon, to);
    }

    public Reading read(Table table, Mapping mapping) {
        var gathering = new Reading.Gathering();
        return gathering.reading(each(table, mapping, gathering));
    }

    /** The appointments of a calendar, a repeated one each time that it takes place within the days of interest. */
    public Outcome each(Calendar calendar, EventMapping mapping, Consumer<? super Found> to) {
        return CalendarReading.of(calendar, mapping, horizon, to);
    }

    public Reading read(Calendar calendar, EventMapping mapping) {
        var gathering = new Reading.Gathering();
        return gathering.reading(each(calendar, mapping, gathering));
    }
}
