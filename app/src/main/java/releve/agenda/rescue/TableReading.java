package releve.agenda.rescue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a table with a mapping in two passes: the first learns how its dates and times are written, the second makes rows. */
final class TableReading {
    private final Table table;
    private final Mapping mapping;
    private final Horizon horizon;
    private final Map<Field, Integer> places = new EnumMap<>(Field.class);
    private final Map<Field, OrderSurvey> surveys = new EnumMap<>(Field.class);
    private final Map<Field, WrittenTime.Style> styles = new EnumMap<>(Field.class);

    private TableReading(Table table, Mapping mapping, Horizon horizon) {
        this.table = table;
        this.mapping = mapping;
        this.horizon = horizon;
        mapping.columns().forEach((field, column) -> places.put(field, table.place(column)));
    }

    static Outcome of(Table table, Mapping mapping, Horizon horizon, Consumer<? super Found> to) {
        List<Mapping.Fault> faults = mapping.faults(table.header());
        return faults.isEmpty() ? new TableReading(table, mapping, horizon).read(to) : new Outcome.MappingWrong(faults);
    }

    private Outcome read(Consumer<? super Found> to) {
        survey();
        Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
        orders.putAll(mapping.orders());
        List<Outcome.OpenOrder> open = new ArrayList<>();
        surveys.forEach((field, survey) -> survey.order()
                .ifPresentOrElse(
                        order -> orders.put(field, order),
                        () -> open.add(survey.open(field, mapping.columns().getOrDefault(field, "")))));
        if (!open.isEmpty()) {
            return new Outcome.OrderUnclear(List.copyOf(open));
        }
        var grammar = new Grammar(mapping, orders, styles, horizon);
        var tally = new Tally(to);
        table.each(line -> tally.take(
                line.fault() != null
                        ? refused(line, line.fault())
                        : RowReading.of(Cells.of(line, places, mapping.columns()), grammar)));
        return tally.taken();
    }

    private void survey() {
        for (Field field : places.keySet()) {
            if (field.dated() && !mapping.orders().containsKey(field)) {
                surveys.put(field, new OrderSurvey());
            }
            if (field.timed() || field == Field.START_DATE) {
                styles.put(field, WrittenTime.Style.UNSEEN);
            }
        }
        table.each(line -> {
            if (line.fault() == null) {
                surveys.forEach((field, survey) -> survey.see(cell(line, field)));
                styles.replaceAll((field, style) -> style.and(time(field, cell(line, field))));
            }
        });
    }

    private static String time(Field field, String cell) {
        return field.timed()
                ? RowReading.timeOf(cell)
                : WrittenDate.of(cell).map(WrittenDate::time).orElse("");
    }

    private String cell(Line line, Field field) {
        Integer place = places.get(field);
        return place == null ? "" : Cells.stripped(line.cells().get(place));
    }

    private static Refused refused(Line line, Reason reason) {
        return new Refused(line.number(), "", String.join(" ", line.cells()), reason);
    }
}
