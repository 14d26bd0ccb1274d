package releve.web;

import java.util.List;

/** What was declared of the hospital and stands on every page; the entrance fills it from the room that knows. */
@FunctionalInterface
public interface HouseState {
    /** Nothing was declared. */
    HouseState NORMAL = words -> List.of();

    /** Each declaration that stands, in the reader's words. */
    List<Standing> standing(Words words);

    /** @param path of the page that says more */
    record Standing(String text, String path) {}
}
