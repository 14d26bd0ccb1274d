package releve.wardpc.pc;

import releve.web.Pages;
import releve.web.Routes;

/** The texts of a room whose pages are not served here. */
record TextsOf(String room) implements Pages {
    @Override
    public void open(Routes routes) {
        // its words are used by the forms and the board
    }
}
