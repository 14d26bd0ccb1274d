package releve.ward;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import releve.identity.IdentityView;

/** What is new of wards is found from what is new, however much is old: this is asked at nearly every request. */
class WardTailTest {
    private static final List<String> QUESTIONS = List.of(WardTail.WARDS, WardTail.PATIENTS);

    @ParameterizedTest
    @FieldSource("QUESTIONS")
    void noQuestionReadsEveryMovementOrRecordThereEverWas(String question) {
        var view = new WardView(new IdentityView());
        try (Handle handle = Jdbi.create("jdbc:sqlite::memory:").open()) {
            for (String each : (view.schema() + ";" + view.indexes()).split(";", -1)) {
                if (!each.isBlank()) {
                    handle.execute(each);
                }
            }
            List<String> whole = handle.createQuery("EXPLAIN QUERY PLAN " + question)
                    .bind("move", 1)
                    .bind("record", 1)
                    .bind("owner", 1)
                    .bind("separation", 1)
                    .map((row, context) -> row.getString("detail"))
                    .filter(step -> step.matches("SCAN (m|r|a|p|ward_\\w+)\\b.*") || step.contains("AUTOMATIC"))
                    .list();
            assertEquals(List.of(), whole);
        }
    }
}
