package releve.mirror;

import java.util.List;
import releve.journal.View;

/** The views of all rooms in the order in which they follow an entry: who, then where and what, then the mirror's own. */
public final class Rooms {
    private final MirrorView mirror = new MirrorView();

    public List<View> views() {
        return List.of(mirror);
    }

    MirrorView mirror() {
        return mirror;
    }
}
