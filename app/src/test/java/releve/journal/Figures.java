package releve.journal;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Prints how fast a journal is on this machine. Run by hand: {@code Figures FOLDER ENTRIES}; the folder must be new. */
final class Figures {
    private static final int PAYLOAD = 1024;

    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int entries = Integer.parseInt(arguments[1]);
        List<View> views = List.of(new TallyView());
        try (Journal journal = Journal.open(data, views, Clock.systemUTC())) {
            threads(journal, 1, 2000);
            threads(journal, 8, 16_000);
            threads(journal, 64, 64_000);
            pipeline(journal, entries);
            System.out.printf("heap in use %d MB%n", usedMegabytes());
        }
        timed(
                "open and close",
                1,
                () -> Journal.open(data, views, Clock.systemUTC()).close());
        long all = size(data);
        timed(
                "verify",
                all,
                () -> System.out.println(
                        Verifier.journal(data).verify().getClass().getSimpleName()));
        timed("rebuild", all, () -> Journal.rebuild(data, views, Clock.systemUTC(), Progress.UNSEEN));
        Path file = data.resolve("export.jsonl");
        timed("export", all, () -> Exporter.export(data, file));
        timed("verify export", all, () -> Verifier.export(file).verify());
        System.out.printf("database %d MB%n", Files.size(Database.file(data)) >> 20);
    }

    private static long size(Path data) {
        try (JournalReader reader = JournalReader.open(data)) {
            return reader.size();
        }
    }

    private static Fact fact(int number) {
        return Notes.note(
                "bed/" + number % 100, ("x" + number).repeat(PAYLOAD / 2).substring(0, PAYLOAD));
    }

    private static void threads(Journal journal, int many, int total) throws Exception {
        timed(many + " threads", total, () -> {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < many; t++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < total / many; i++) {
                        journal.append(fact(i));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        });
    }

    private static void pipeline(Journal journal, int total) throws Exception {
        timed("submitted without waiting", total, () -> {
            ArrayDeque<CompletableFuture<Appended>> open = new ArrayDeque<>();
            for (int i = 0; i < total; i++) {
                open.add(journal.submit(fact(i), Gate.OPEN));
                if (open.size() > 2048) {
                    open.remove().join();
                }
            }
            open.forEach(CompletableFuture::join);
        });
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void timed(String what, long count, Work work) throws Exception {
        long cpu = cpu();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-28s %9.0f /s   %.3f s   %.1f us CPU each%n",
                what, count / seconds, seconds, (cpu() - cpu) / 1e3 / count);
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
