package releve.paper;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Prints how many pages a second of processor time makes. Run by hand: {@code Figures PACKS THREADS}. */
final class Figures {
    private Figures() {}

    public static void main(String[] arguments) throws Exception {
        int packs = Integer.parseInt(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        Paper paper = new Paper();
        run("cold", paper, 1, 1);
        run("warming", paper, packs, threads);
        run("warm", paper, packs, threads);
    }

    private static void run(String name, Paper paper, int packs, int threads) throws InterruptedException {
        AtomicLong pages = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        long cpu = cpu();
        long wall = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < packs; i++) {
                pool.submit(() -> {
                    byte[] pdf = paper.pdf(new Printout("fr", "Pack", Specimens.pack()));
                    bytes.addAndGet(pdf.length);
                    return pages.addAndGet(new Sheet(pdf).pages());
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.HOURS);
        }
        double spent = (cpu() - cpu) / 1e9;
        System.out.printf(
                "%s: %d packs, %d pages, %.2f s wall, %.2f s CPU, %.1f pages per CPU second, %.1f ms CPU a page, %d kB a pack%n",
                name,
                packs,
                pages.get(),
                (System.nanoTime() - wall) / 1e9,
                spent,
                pages.get() / spent,
                spent * 1000 / pages.get(),
                bytes.get() / packs / 1024);
    }

    private static long cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }
}
