package releve;

import releve.web.Pages;
import releve.web.Routes;

/** The words in which the way in tells what {@code access} objects to. It has no pages yet. */
final class AccessTexts implements Pages {
    @Override
    public String room() {
        return "access";
    }

    @Override
    public void open(Routes routes) {
        // words only
    }
}
