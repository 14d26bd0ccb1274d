package releve.agenda;

import java.util.Comparator;

/** The orders in which cases are worked through. */
final class Order {
    private Order() {}

    /** By the last day that the class allows, then by when it is booked: a class of a few hours has the nearest limit. */
    static final Comparator<Judged> MOST_URGENT_FIRST = Comparator.comparing(Judged::limit)
            .thenComparing(each -> each.of().booking().start())
            .thenComparing(each -> each.of().patient().id())
            .thenComparing(each -> each.of().ref().number().toString());
}
