package releve.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final Instant THREE = Instant.parse("2026-11-21T03:00:00Z");

    private final Watched watched = new Watched();
    private final List<String> filed = new ArrayList<>();

    @Test
    void whatUpdatesItselfIsALookAgainAfterTenMinutesAndOpeningItIsOneAtOnce() {
        look(false, THREE);
        look(true, THREE.plusSeconds(20));
        look(true, THREE.plus(Watched.COVERS).minusSeconds(1));
        assertEquals(1, filed.size());
        look(true, THREE.plus(Watched.COVERS));
        look(false, THREE.plus(Watched.COVERS));
        assertEquals(3, filed.size());
    }

    @Test
    void aLookThatCouldNotBeFiledIsDueAtTheNextUpdate() {
        assertThrows(
                IllegalStateException.class,
                () -> watched.look("nurse", "ward/1", false, THREE, () -> {
                    throw new IllegalStateException("the disk is full");
                }));
        look(true, THREE.plusSeconds(20));
        assertEquals(1, filed.size());
    }

    private void look(boolean itself, Instant now) {
        watched.look("nurse", "ward/1", itself, now, () -> filed.add("ward/1"));
    }
}
