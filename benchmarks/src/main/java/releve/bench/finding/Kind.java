package releve.bench.finding;

import java.util.Random;
import releve.bench.finding.Crowd.One;

/** What somebody types to find somebody. */
enum Kind {
    EXACT("whole names"),
    BEGINNING("beginnings"),
    MISSPELT("one slip"),
    BIRTH_DATE("name, date"),
    NUMBER("number");

    final String words;

    Kind(String words) {
        this.words = words;
    }

    String typed(One one, Random random) {
        return switch (this) {
            case EXACT -> one.family() + " " + one.given();
            case BEGINNING -> start(one.given(), 3) + " " + start(one.family(), 4);
            case MISSPELT -> slip(one.family(), random) + " " + one.given();
            case BIRTH_DATE ->
                one.family() + " " + one.born().getDayOfMonth() + "/"
                        + one.born().getMonthValue() + "/" + one.born().getYear();
            case NUMBER -> one.number();
        };
    }

    private static String start(String name, int length) {
        return name.substring(0, Math.min(length, name.length()));
    }

    private static String slip(String name, Random random) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        return switch (random.nextInt(3)) {
            case 0 -> name.substring(0, at) + name.substring(Math.min(at + 1, name.length()));
            case 1 -> name.substring(0, at) + "x" + name.substring(at);
            default -> name.substring(0, at) + "o" + name.substring(Math.min(at + 1, name.length()));
        };
    }
}
