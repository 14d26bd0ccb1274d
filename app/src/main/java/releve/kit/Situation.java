package releve.kit;

import java.util.List;
import releve.web.Words;

/** What is known of the house when a sheet is printed; the entrance fills it from the room that knows. */
public interface Situation {
    /** Nothing was declared and nothing is said of any service. */
    Situation QUIET = new Situation() {
        @Override
        public List<String> standing(Words words) {
            return List.of();
        }

        @Override
        public List<Works> works(String site, Words words) {
            return List.of();
        }

        @Override
        public String master(String site, String unit, Words words) {
            return "";
        }
    };

    /** Each declaration that stands, in words. */
    List<String> standing(Words words);

    /** The site's services, in words with a shape before the state. */
    List<Works> works(String site, Words words);

    /** Where the truth is written in that unit now, screen or paper, in words; blank when nobody said. */
    String master(String site, String unit, Words words);

    /** @param reason may be blank */
    record Works(String service, String state, String reason) {}
}
