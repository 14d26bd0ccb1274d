package releve.search;

import java.util.List;

/**
 * A patient in the list.
 *
 * @param name blank for a confidential patient whom the visitor may only open with a reason
 * @param path of the chart
 * @param where site, ward and bed, or that they left, in words
 * @param matched what was found, where the name and numbers do not show it
 * @param glass opening asks for a reason
 */
public record FoundLine(
        String name,
        String path,
        String born,
        String age,
        String sex,
        String number,
        String otherNumbers,
        String where,
        List<String> matched,
        boolean glass) {
    public boolean confidential() {
        return name.isEmpty();
    }
}
