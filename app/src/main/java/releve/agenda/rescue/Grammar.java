package releve.agenda.rescue;

import java.util.Map;

/**
 * How the cells of one export are to be read.
 *
 * @param orders of each column of dates
 * @param styles of each column of times
 */
record Grammar(Mapping mapping, Map<Field, DateOrder> orders, Map<Field, WrittenTime.Style> styles, Horizon horizon) {
    DateOrder order(Field field) {
        return orders.getOrDefault(field, DateOrder.DAY_FIRST);
    }

    WrittenTime.Style style(Field field) {
        return styles.getOrDefault(field, WrittenTime.Style.UNSEEN);
    }
}
