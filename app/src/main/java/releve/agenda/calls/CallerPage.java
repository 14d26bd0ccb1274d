package releve.agenda.calls;

import java.util.List;
import java.util.Optional;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * Somebody calls in: who they say they are, and what to say.
 *
 * @param answer one sentence where there is nothing to say, or nobody to say it to; blank before anything was asked
 * @param said appointments of which the patient was told already, and those of which nothing is decided yet
 */
public record CallerPage(
        Frame frame,
        String name,
        String birth,
        String more,
        String answer,
        Optional<SayPart> part,
        List<String> said,
        List<Mistake> mistakes) {}
