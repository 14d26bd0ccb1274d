package releve.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the writing thread, in order. It holds at most 64 MiB of payloads; whoever brings more waits at the door, so a
 * fast sender slows down instead of filling the memory.
 */
final class Queue {
    private static final int CAPACITY_KIB = 64 * 1024;
    private static final int SMALLEST_KIB = 16;
    private static final int GROUP = 512;
    private static final int GROUP_KIB = 16 * 1024;

    private final LinkedBlockingQueue<Object> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(CAPACITY_KIB, true);
    private final ReentrantLock door = new ReentrantLock();
    private boolean closed;

    /** Work between two groups. */
    record Task(Runnable body) {}

    private static final Task END = new Task(() -> {});

    static int weight(byte[] payload) {
        return Math.clamp(payload.length / 1024, SMALLEST_KIB, CAPACITY_KIB);
    }

    void put(Group.Waiting fact) {
        room.acquireUninterruptibly(fact.weight());
        if (!enter(fact)) {
            room.release(fact.weight());
            fact.answer().completeExceptionally(closed());
        }
    }

    <T> void put(Task task, CompletableFuture<T> answer) {
        if (!enter(task)) {
            answer.completeExceptionally(closed());
        }
    }

    void close() {
        door.lock();
        try {
            if (!closed) {
                closed = true;
                waiting.add(END);
            }
        } finally {
            door.unlock();
        }
    }

    private boolean enter(Object work) {
        door.lock();
        try {
            return !closed && waiting.add(work);
        } finally {
            door.unlock();
        }
    }

    private static JournalUnavailable closed() {
        return new JournalUnavailable(
                "the journal is closed: this was not kept. Everything acknowledged is. Send again after the next start.",
                null);
    }

    /** Hands out groups and tasks in order until the end is reached. */
    void serve(Server server) throws InterruptedException {
        while (true) {
            Object first = waiting.poll(server.patience(), TimeUnit.NANOSECONDS);
            if (first == END) {
                return;
            } else if (first instanceof Task task) {
                task.body().run();
            } else if (first instanceof Group.Waiting fact) {
                List<Group.Waiting> group = group(fact);
                server.write(group);
                room.release(group.stream().mapToInt(Group.Waiting::weight).sum());
            } else {
                server.rest();
            }
        }
    }

    interface Server {
        void write(List<Group.Waiting> group);

        /** How long to wait for more before {@link #rest}, in nanoseconds. */
        long patience();

        void rest();
    }

    private List<Group.Waiting> group(Group.Waiting first) {
        List<Group.Waiting> group = new ArrayList<>();
        group.add(first);
        int weight = first.weight();
        @Nullable Object next;
        while (group.size() < GROUP && weight < GROUP_KIB && (next = waiting.peek()) instanceof Group.Waiting fact) {
            waiting.remove();
            group.add(fact);
            weight += fact.weight();
        }
        return group;
    }
}
