package releve.crisis;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/** The form that ends degraded mode. */
public record EndPage(
        Frame frame, String path, String title, String day, String hour, String words, List<Mistake> mistakes) {}
