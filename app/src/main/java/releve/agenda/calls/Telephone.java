package releve.agenda.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as ITU-T E.164 writes it ({@code +32470123456}), for the five countries from which patients come. Lengths and mobile
 * ranges are those of the national numbering plans (BIPT, ARCEP, ILR, ACM, Bundesnetzagentur); a number that fits none is none.
 */
record Telephone(String e164) {
    /** @param trunk what is dialled before a number at home; {@code all} national numbers and {@code mobile} ones, without it */
    private record Plan(String code, String trunk, Pattern all, Pattern mobile) {
        static Plan of(String code, String trunk, String all, String mobile) {
            return new Plan(code, trunk, Pattern.compile(all), Pattern.compile(mobile));
        }
    }

    private static final Map<String, Plan> PLANS = Map.of(
            "BE", Plan.of("32", "0", "[1-9]\\d{7}|4\\d{8}", "4[5-9]\\d{7}"),
            "FR", Plan.of("33", "0", "[1-9]\\d{8}", "[67]\\d{8}"),
            "LU", Plan.of("352", "", "[2-9]\\d{3,10}", "6[269]1\\d{6}"),
            "NL", Plan.of("31", "0", "[1-9]\\d{8}", "6[1-5]\\d{7}|68\\d{7}"),
            "DE", Plan.of("49", "0", "[1-9]\\d{5,10}", "1[567]\\d{8,9}"));

    /** Of which the numbering plans are known. */
    static List<String> countries() {
        return PLANS.keySet().stream().sorted().toList();
    }

    /** @param home where a number without a country's code is dialled */
    static Optional<Telephone> find(String written, String home) {
        return parts(written, home).map(Parts::telephone);
    }

    /** One that takes text messages. */
    static Optional<Telephone> findMobile(String written, String home) {
        return parts(written, home)
                .filter(each -> each.plan().mobile().matcher(each.number()).matches())
                .map(Parts::telephone);
    }

    private record Parts(Plan plan, String number) {
        Telephone telephone() {
            return new Telephone("+" + plan.code() + number);
        }
    }

    private static Optional<Parts> parts(String written, String home) {
        String plain = written.replace("(0)", "").replaceAll("[\\s./()\\-\u00a0\u2011]", "");
        String whole = plain.startsWith("00") ? "+" + plain.substring(2) : plain;
        if (!whole.matches("\\+?\\d{4,15}")) {
            return Optional.empty();
        }
        if (whole.startsWith("+")) {
            return PLANS.values().stream()
                    .filter(each -> whole.startsWith(each.code(), 1))
                    .map(each -> new Parts(each, whole.substring(1 + each.code().length())))
                    .filter(Telephone::fits)
                    .findFirst();
        }
        return Optional.ofNullable(PLANS.get(home))
                .filter(each -> whole.startsWith(each.trunk()))
                .map(each -> new Parts(each, whole.substring(each.trunk().length())))
                .filter(Telephone::fits);
    }

    private static boolean fits(Parts parts) {
        return parts.plan().all().matcher(parts.number()).matches();
    }
}
