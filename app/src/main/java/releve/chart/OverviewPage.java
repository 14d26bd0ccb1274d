package releve.chart;

import java.util.List;

/**
 * The first screen: what a role asks first.
 *
 * @param views the first screens of other roles
 * @param hidden parts the visitor's role does not read, in words
 */
public record OverviewPage(Head head, List<Box> boxes, List<Link> views, String hidden) {}
