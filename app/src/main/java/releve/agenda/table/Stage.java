package releve.agenda.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import releve.agenda.Judged;
import releve.agenda.Standing;

/** How far a case has come, as lists count and filter it. Each has a shape beside its word. */
public enum Stage {
    OPEN("○", ""),
    SPEAKING("◇", "calm"),
    REOPENED("▲", "warn"),
    DISAGREED("◆", "bad"),
    GO("●", "good"),
    PROTECTED("●", "good"),
    BYPASSED("►", "warn"),
    DEFERRED("□", ""),
    REBOOKED("●", "good"),
    TRANSFERRED("→", "calm"),
    CANCELLED("■", "");

    private final String shape;
    private final String style;

    Stage(String shape, String style) {
        this.shape = shape;
        this.style = style;
    }

    public static Stage of(Judged judged) {
        return switch (judged.standing()) {
            case Standing.Open open ->
                open.reopened().isPresent() ? REOPENED : open.words().isEmpty() ? OPEN : SPEAKING;
            case Standing.Decided decided ->
                switch (decided.verdict().choice()) {
                    case GO -> GO;
                    case DEFER -> DEFERRED;
                    case TRANSFER -> TRANSFERRED;
                    case CANCEL -> CANCELLED;
                };
            case Standing.Disagreed ignored -> DISAGREED;
            case Standing.Bypassed ignored -> BYPASSED;
            case Standing.Protected ignored -> PROTECTED;
            case Standing.Rebooked ignored -> REBOOKED;
        };
    }

    static Optional<Stage> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    String shape() {
        return shape;
    }

    String style() {
        return style;
    }

    public String key() {
        return "agenda.stage." + name().toLowerCase(Locale.ROOT);
    }
}
