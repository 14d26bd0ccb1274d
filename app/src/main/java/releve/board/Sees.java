package releve.board;

import releve.identity.Rights;
import releve.web.Visit;

/** What a visitor reads on a board, besides who lies where. */
record Sees(boolean clinical, boolean medication, boolean laboratory, boolean imaging, boolean records) {
    static Sees of(Visit visit) {
        return new Sees(
                visit.may(Rights.READ_CLINICAL),
                visit.may(Rights.READ_MEDICATION),
                visit.may(Rights.READ_LABORATORY),
                visit.may(Rights.READ_IMAGING),
                visit.may(Rights.RECORD_NOTES) || visit.may(Rights.MOVE));
    }
}
