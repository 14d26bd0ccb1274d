package releve.hl7;

/** Writes ER7 with the usual delimiters {@code |^~\&}. Text is escaped; trailing empty fields and components are left out. */
public final class Er7 {
    private Er7() {}

    public static String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 8);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '|' -> out.append("\\F\\");
                case '^' -> out.append("\\S\\");
                case '&' -> out.append("\\T\\");
                case '~' -> out.append("\\R\\");
                case '\\' -> out.append("\\E\\");
                case '\n' -> out.append("\\.br\\");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    public static String components(String... plain) {
        int n = plain.length;
        while (n > 0 && plain[n - 1].isEmpty()) {
            n--;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) {
            out.append(i > 0 ? "^" : "").append(text(plain[i]));
        }
        return out.toString();
    }

    public static String repetitions(String... encoded) {
        return String.join("~", encoded);
    }

    public static String segment(String name, String... encoded) {
        int n = encoded.length;
        while (n > 0 && encoded[n - 1].isEmpty()) {
            n--;
        }
        StringBuilder out = new StringBuilder(name);
        if (name.equals("MSH")) {
            out.append("|^~\\&");
        }
        for (int i = 0; i < n; i++) {
            out.append('|').append(encoded[i]);
        }
        return out.append('\r').toString();
    }
}
