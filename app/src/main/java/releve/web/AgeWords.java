package releve.web;

/** The data's age as a page says it: a shape, a word, and a style that only underlines them. */
public record AgeWords(String shape, String style, String text) {
    public static AgeWords of(DataAge age, Words words) {
        return switch (age) {
            case DataAge.Fresh fresh -> new AgeWords("●", "fresh", words.text("web.age.fresh", words.time(fresh.at())));
            case DataAge.Late late -> new AgeWords("▲", "late", words.text("web.age.late", words.moment(late.since())));
            case DataAge.Frozen frozen ->
                new AgeWords("■", "frozen", words.text("web.age.frozen", words.moment(frozen.since())));
            case DataAge.Nothing nothing -> new AgeWords("○", "nothing", words.text("web.age.nothing"));
        };
    }
}
