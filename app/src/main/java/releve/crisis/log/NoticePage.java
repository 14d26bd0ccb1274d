package releve.crisis.log;

import java.util.List;
import releve.web.Frame;

/**
 * The public notice in every language side by side.
 *
 * @param version who wrote what stands, and when
 */
public record NoticePage(Frame frame, List<Poster> posters, String version, boolean standing, boolean edits) {}
