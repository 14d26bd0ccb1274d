package releve.crisis.log;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * The form that changes the notice.
 *
 * @param placeholders as they are typed
 * @param versions who wrote each, and when, the latest first
 */
public record NoticeFormPage(
        Frame frame,
        int seen,
        String phone,
        List<Fields> languages,
        String placeholders,
        List<String> versions,
        List<Mistake> mistakes) {
    /**
     * As typed.
     *
     * @param tag of the language
     */
    public record Fields(String tag, String name, String title, String text, String closed, String open) {}
}
