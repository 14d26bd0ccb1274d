package releve.identity;

/** The topic of news on one patient, for pages that show them: {@code chart:17}. The number is a row of this run's views and tells nothing. */
public final class ChartTopic {
    public static final String FAMILY = "chart";

    private ChartTopic() {}

    /** @param patient the row */
    public static String of(long patient) {
        return FAMILY + ":" + patient;
    }

    /** The row that a well-formed topic of this family names; none, as -1, for any other. */
    public static long patient(String topic) {
        return topic.matches(FAMILY + ":[0-9]{1,18}") ? Long.parseLong(topic.substring(FAMILY.length() + 1)) : -1;
    }
}
