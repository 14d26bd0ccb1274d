package releve.journal;

/** What a journal claims about itself, each checked by a class of its own. */
public enum Claim {
    FILE("the file can be read and is a journal"),
    FORM("every row has the shape the format gives it"),
    SEQUENCE("entries are numbered from 0 without a gap"),
    TIME("time never goes backwards"),
    KEY("the first entry names the key that the log's id is made of"),
    CHAIN("each entry's hash is that of its content and of the entry before"),
    PAYLOAD("each payload is the one its entry was written for"),
    PURGE("a payload is missing only where a signed entry says why"),
    SIGNATURE("each checkpoint was signed by the log's key"),
    ROOT("each checkpoint's root is that of the entries it covers"),
    PEAKS("the peaks stored with a checkpoint are those of the tree"),
    ORDER("checkpoints are numbered and each covers more than the one before"),
    TRUNCATION("no entry that a checkpoint covers is missing"),
    AGAINST("what was signed or printed earlier is a beginning of this log");

    private final String sentence;

    Claim(String sentence) {
        this.sentence = sentence;
    }

    /** The claim in words. */
    public String sentence() {
        return sentence;
    }
}
