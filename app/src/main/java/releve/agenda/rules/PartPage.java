package releve.agenda.rules;

import java.util.List;
import releve.web.Frame;
import releve.web.Mistake;

/**
 * One part of the tables, to be edited.
 *
 * @param basis the version that it was filled from
 */
public record PartPage(Frame frame, String action, String hint, String basis, RowsForm rows, List<Mistake> mistakes) {}
