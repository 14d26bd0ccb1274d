package releve.wardpc.pc;

import java.time.Instant;
import releve.bundle.Bundle;
import releve.wardpc.PackHeading;

/** A locked pack whose signature and heading were found right. @param id tells it from the others on the shelf */
record Pack(String id, PackHeading heading, Bundle bundle) {
    boolean ended(Instant now) {
        return now.isAfter(heading.until());
    }
}
