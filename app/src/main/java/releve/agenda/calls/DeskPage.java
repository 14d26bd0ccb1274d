package releve.agenda.calls;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The desk: nothing open, or a call to dial with the question who is there.
 *
 * @param last the call that was filed before this one, which can be taken back
 */
public record DeskPage(
        Frame frame,
        boolean calls,
        boolean nobody,
        Optional<CallCard> card,
        String birth,
        List<SayPart.Option> missed,
        Optional<Last> last,
        List<Mistake> mistakes) {
    /** @param of the key of its form */
    public record Last(String of, String words) {}
}
