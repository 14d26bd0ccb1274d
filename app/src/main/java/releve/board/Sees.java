package releve.board;

import releve.care.DataKind;
import releve.identity.Rights;
import releve.web.Visit;

/**
 * What a visitor reads on a board, besides who lies where.
 *
 * @param records whether they may record; {@code settles} whether they may decide about entries of ward PCs
 */
record Sees(
        boolean clinical, boolean medication, boolean laboratory, boolean imaging, boolean records, boolean settles) {
    /** Whether a board shows this visitor anything of that kind. */
    boolean reads(DataKind kind) {
        return switch (kind) {
            case STAYS -> true;
            case ALLERGIES, DOCUMENTS -> clinical;
            case DRUGS -> medication;
            case RESULTS -> laboratory;
            case REPORTS -> imaging;
            case AGENDA -> false;
        };
    }

    static Sees of(Visit visit) {
        return new Sees(
                visit.may(Rights.READ_CLINICAL),
                visit.may(Rights.READ_MEDICATION),
                visit.may(Rights.READ_LABORATORY),
                visit.may(Rights.READ_IMAGING),
                visit.may(Rights.RECORD_NOTES) || visit.may(Rights.MOVE),
                visit.may(Rights.SETTLE_ENTRIES));
    }
}
