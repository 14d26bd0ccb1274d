package releve.crisis;

import java.util.List;
import releve.web.Form;
import releve.web.Frame;
import releve.web.Mistake;

/** The form that opens degraded mode. */
public record DeclarePage(Frame frame, Fields fields, List<Choice> levels, List<Mistake> mistakes) {
    /** A level to choose. */
    public record Choice(String value, String words) {}

    /** As typed: a day and an hour for the start and for the last trusted time. */
    public record Fields(
            String level,
            String scope,
            String cause,
            String startDay,
            String startHour,
            String trustedDay,
            String trustedHour,
            String channels,
            String told) {
        static Fields of(Form form) {
            return new Fields(
                    form.text("level"),
                    form.text("scope"),
                    form.text("cause"),
                    form.text("start-day"),
                    form.text("start-hour"),
                    form.text("trusted-day"),
                    form.text("trusted-hour"),
                    form.text("channels"),
                    form.text("told"));
        }
    }
}
