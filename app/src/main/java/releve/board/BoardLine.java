package releve.board;

/**
 * One bed, and who lies in it; a bed with two occupants is two lines.
 *
 * @param state in words: free, occupied, on leave, or the contradiction of two people in one bed
 * @param alike somebody else on the ward has the same family name
 * @param allergy in words, with {@code alarm} when an allergy is known
 */
public record BoardLine(
        String bed,
        String state,
        boolean contradiction,
        String name,
        boolean alike,
        String age,
        String sex,
        String number,
        String path,
        String doctor,
        String problem,
        String allergy,
        boolean alarm,
        String drugs,
        String since) {}
