package releve;

import java.util.concurrent.CountDownLatch;

/** Ctrl-C or SIGTERM, waited for; the program ends when what was under way is finished, that is when this is closed. */
final class StopSignal implements AutoCloseable {
    private final CountDownLatch given = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** Before this is called a Ctrl-C ends the program at once. */
    void await() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::hold));
        given.await();
    }

    private void hold() {
        given.countDown();
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
    }
}
