package releve.rebooking;

import java.util.stream.IntStream;

/** Sessions of the same site on days so near that their patients may lie in intensive care in the same night. */
final class Neighbours {
    private final int[][] near;

    Neighbours(Model model) {
        int longest = IntStream.of(model.nights).max().orElse(0);
        int count = model.sessions.size();
        near = new int[count][];
        if (longest == 0) {
            return;
        }
        for (int session = 0; session < count; session++) {
            int here = session;
            near[session] = IntStream.range(0, count)
                    .filter(other -> model.sessionSite[other] == model.sessionSite[here]
                            && Math.abs(model.sessionDay[other] - model.sessionDay[here]) < longest)
                    .toArray();
        }
    }

    int[] of(int session) {
        return near[session];
    }
}
