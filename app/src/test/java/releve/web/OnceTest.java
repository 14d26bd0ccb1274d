package releve.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnceTest {
    private static final UUID FORM = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");

    @Test
    void aFormSentByManyHandsAtOnceIsFiledOnce() throws Exception {
        var once = new Once(Clock.systemUTC());
        var filed = new AtomicInteger();
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(threads.submit(() -> {
                    go.await();
                    return once.file("u1", FORM, () -> "/done/" + filed.incrementAndGet());
                }));
            }
            go.countDown();
            for (Future<String> answer : answers) {
                assertEquals("/done/1", answer.get());
            }
        }
    }

    @Test
    void theSameKeyOfAnotherVisitorIsAnotherForm() {
        var once = new Once(Clock.systemUTC());
        assertEquals("/a", once.file("u1", FORM, () -> "/a"));
        assertEquals("/b", once.file("u2", FORM, () -> "/b"));
    }

    @Test
    void aFilingThatFailedMayBeTriedAgain() {
        var once = new Once(Clock.systemUTC());
        assertThrows(
                IllegalStateException.class,
                () -> once.file("u1", FORM, () -> {
                    throw new IllegalStateException("the disk is full");
                }));
        assertEquals("/a", once.file("u1", FORM, () -> "/a"));
    }

    @Test
    void afterADayAFormIsForgotten() {
        Clock today = Clock.systemUTC();
        var hours = new AtomicInteger();
        var once = new Once(new Clock() {
            @Override
            public ZoneId getZone() {
                return today.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return today.instant().plus(Duration.ofHours(hours.get()));
            }
        });
        once.file("u1", FORM, () -> "/a");
        assertEquals("/a", once.file("u1", FORM, () -> "/b"));
        hours.set(25);
        assertEquals("/b", once.file("u1", FORM, () -> "/b"));
    }
}
