package releve;

import java.util.Iterator;
import releve.drill.Sent;

/** One stream of messages after the other. */
record InTurn(Iterator<Sent> first, Iterator<Sent> then) implements Iterator<Sent> {
    @Override
    public boolean hasNext() {
        return first.hasNext() || then.hasNext();
    }

    @Override
    public Sent next() {
        return first.hasNext() ? first.next() : then.next();
    }
}
