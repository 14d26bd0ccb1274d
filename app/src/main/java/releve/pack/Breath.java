package releve.pack;

import java.time.Duration;

/** Lets whoever works in the background step aside between two pieces of work, so that pages go first. */
@FunctionalInterface
interface Breath {
    /** Somebody waits for the pack: no rest. */
    Breath NONE = () -> {};

    /** Called after each piece. */
    void take();

    /** Rests after each piece {@code times} as long as the piece took. One thread; an interrupt is kept and ends the rest. */
    static Breath of(int times) {
        return new Breath() {
            private long since = System.nanoTime();

            @Override
            public void take() {
                try {
                    Thread.sleep(Duration.ofNanos((System.nanoTime() - since) * times));
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
                since = System.nanoTime();
            }
        };
    }
}
