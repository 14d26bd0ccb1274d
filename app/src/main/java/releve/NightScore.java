package releve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the night came to.
 *
 * @param minutesToWarning for each feed, simulated minutes from the last thing it sent to the first page that said so
 * @param minutesToDeclaration from the first frozen feed to the declaration, which is made late on purpose
 * @param wards of the site whose line was cut, each with one ward PC
 * @param usablePacks ward PCs whose pack opened with the kit's code and was at most 15 minutes behind at the cut
 * @param oldestAtCut minutes of the oldest of them
 * @param entries made on ward PCs during the cut
 * @param filed once by the node when they met again
 * @param listed kept by the node and shown to a person, because something else was known by then or they could not be filed
 * @param lost neither filed nor listed
 * @param doubled filed more than once
 * @param pagesLooked at after the declaration, on the node and on ward PCs
 * @param pagesSilent of those: did not say how the house stands, or how old their data are
 * @param silent the first few of these
 * @param journals of ward PCs that verify
 */
record NightScore(
        Map<String, Long> minutesToWarning,
        long minutesToDeclaration,
        int wards,
        int usablePacks,
        long oldestAtCut,
        int entries,
        int filed,
        int listed,
        int lost,
        int doubled,
        int pagesLooked,
        int pagesSilent,
        List<String> silent,
        int journals) {
    static final int SHOWN = 10;

    boolean passed() {
        return lost == 0 && doubled == 0 && pagesSilent == 0 && usablePacks == wards && journals == wards;
    }

    String text() {
        List<String> warnings = new ArrayList<>();
        minutesToWarning.forEach((feed, minutes) -> warnings.add(feed + " " + minutes));
        return """

                The night, by the exercise's own clock.

                  first warning       minutes after the last thing that each feed sent: %s
                  declared            %d minutes after the first feed had stopped (late on purpose)
                  ward PCs            %d of %d wards had a usable pack at the cut, the oldest %d minutes old
                  entries             %d made in six hours without the node: %d filed once, %d shown to a person
                  lost, doubled       %d, %d
                  pages               %d looked at, %d did not show how the house stands%s
                  ward PCs' journals  %d of %d sound
                """.formatted(
                        String.join(", ", warnings),
                        minutesToDeclaration,
                        usablePacks,
                        wards,
                        oldestAtCut,
                        entries,
                        filed,
                        listed,
                        lost,
                        doubled,
                        pagesLooked,
                        pagesSilent,
                        silent.isEmpty() ? "" : ": " + String.join(", ", silent),
                        journals,
                        wards);
    }
}
