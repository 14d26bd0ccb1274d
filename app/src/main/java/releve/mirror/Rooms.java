package releve.mirror;

import java.util.ArrayList;
import java.util.List;
import releve.journal.View;
import releve.mirror.meaning.Meaning;

/** The views of all rooms in the order in which they follow an entry: the mirror's own, the rooms', then what feeds the rooms. */
public final class Rooms {
    private final MirrorView mirror = new MirrorView();
    private final Meaning meaning = new Meaning();

    public List<View> views() {
        List<View> views = new ArrayList<>();
        views.add(mirror);
        views.addAll(meaning.views());
        views.add(new MeaningView(mirror, meaning));
        return views;
    }

    MirrorView mirror() {
        return mirror;
    }
}
