package releve.agenda.calls;

import java.util.List;
import releve.agenda.rules.RowsForm;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * One of the two forms of the settings.
 *
 * @param basis the version that it was filled from
 */
public record SettingsForm(
        Frame frame, String action, String hint, String basis, RowsForm rows, List<Mistake> mistakes) {}
