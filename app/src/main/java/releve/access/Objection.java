package releve.access;

/** Why something about people was not done. The name is the stable code; the sentence is for a terminal. */
public enum Objection {
    NAME_MALFORMED("a sign-in name has 2 to 64 letters, digits or . _ - @ ' and begins with a letter or digit"),
    NAME_TAKEN("another account has this sign-in name"),
    DISPLAY_MALFORMED("the person's name has 1 to 100 characters, without line breaks"),
    NO_ROLE("a person has at least one role"),
    WARD_MALFORMED("a ward's name has 1 to 60 characters, without line breaks"),
    LANGUAGE_UNKNOWN("the language is fr, nl, de or en"),
    NO_ACCOUNT("there is no such account"),
    LAST_ADMINISTRATOR("this is the last administrator who can sign in; add another one first"),
    REASON_MISSING("say why, in at least 5 characters and at most 500"),
    SECRET_MALFORMED("a PIN has 6 to 12 digits; a password has 12 to 128 characters, not only digits"),
    PIN_GUESSABLE(
            "this PIN is among the first that anybody would try (one digit repeated, digits in a row, a pattern twice)"),
    PASSWORD_GUESSABLE(
            "this password is among the first that anybody would try (the name, or few different characters)"),
    PASSWORD_NEEDED("an administrator signs in from anywhere and needs a password, not a PIN"),
    SECRET_SAME("this is the one in use; choose another"),
    SECRET_SHAPE("what was handed out is replaced by one of the same kind: a PIN by a PIN, a password by a password"),
    LABEL_MALFORMED("a ward PC's label has 1 to 60 characters, without line breaks or /"),
    NO_PC("there is no such ward PC"),
    NOT_ALLOWED("your role does not allow this"),
    OWN_GLASS("who broke the glass does not review it"),
    REVIEWED_ALREADY("this was already reviewed"),
    NO_SUCH_GLASS("there is no such entry to review"),
    LIST_CHANGED("the accounts changed since the list was checked; check it again");

    private final String sentence;

    Objection(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
