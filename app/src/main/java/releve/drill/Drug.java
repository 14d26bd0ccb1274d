package releve.drill;

import java.util.List;

/** One line of the invented formulary; hours are those of the usual drug rounds. */
record Drug(String code, String name, String dose, String unit, String form, String route, List<Integer> hours) {}
