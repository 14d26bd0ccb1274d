package releve.kit;

/** A line of a telephone tree. @param other what to do when that number does not answer: radio, runner, another number; may be blank */
public record Phone(String who, String number, String other) {
    static final int LONGEST = 80;

    public Phone {
        who = who.strip();
        number = number.strip();
        other = other.strip();
        if (who.isEmpty()
                || number.isEmpty()
                || who.length() > LONGEST
                || number.length() > LONGEST
                || other.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a telephone has a name and a number of at most " + LONGEST + " characters");
        }
    }
}
