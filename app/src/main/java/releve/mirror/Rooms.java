package releve.mirror;

import java.util.ArrayList;
import java.util.List;
import releve.journal.View;
import releve.mirror.meaning.Meaning;

/**
 * The views of all rooms in the order in which they follow an entry: the mirror's own, the rooms', what feeds the rooms, then those
 * of rooms that no feed reaches.
 */
public final class Rooms {
    private final MirrorView mirror = new MirrorView();
    private final Meaning meaning = new Meaning();
    private final List<View> others;

    /** @param others views of rooms the mirror knows nothing of; the same for whoever opens the journal */
    public Rooms(List<View> others) {
        this.others = List.copyOf(others);
    }

    public List<View> views() {
        List<View> views = new ArrayList<>();
        views.add(mirror);
        views.addAll(meaning.views());
        views.add(new MeaningView(mirror, meaning));
        views.addAll(others);
        return views;
    }

    MirrorView mirror() {
        return mirror;
    }
}
