package releve.board;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What another thread is at work on, or did. Its failure is everybody's who waited. */
final class Awaited {
    private Awaited() {}

    static <T> T of(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException itself ? itself : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the node stops", stopping);
        }
    }
}
