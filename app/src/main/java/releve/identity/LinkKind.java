package releve.identity;

/** What was said of two patients. Of merges, links and their undoing the latest by event time holds; a shared message only counts beside none. */
public enum LinkKind {
    /** {@code one} survives, {@code other} was merged into it; both keep what was filed under them. */
    MERGED,
    /** Said to be the same person, without one of them going away. */
    LINKED,
    UNLINKED,
    /** One message carried numbers of both as numbers of one person. */
    NAMED_TOGETHER
}
