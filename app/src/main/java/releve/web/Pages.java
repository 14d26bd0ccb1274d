package releve.web;

/** A room's pages. The frame does not know them; it opens their routes at start and asks for the permission each one names. */
public interface Pages {
    /** The room's name: its texts lie in {@code /releve/<room>/messages_fr.properties} and so on. */
    String room();

    void open(Routes routes);
}
