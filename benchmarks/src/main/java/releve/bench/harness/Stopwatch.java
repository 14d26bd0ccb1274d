package releve.bench.harness;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Wall time and the CPU time of this whole process since it was started. */
public final class Stopwatch {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long wall = System.nanoTime();

    public static Duration processCpu() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime());
    }

    public Duration wall() {
        return Duration.ofNanos(System.nanoTime() - wall);
    }

    public Duration cpu() {
        return Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu);
    }

    public Cost stop(long items, long touched) {
        return new Cost(items, cpu(), wall(), touched);
    }
}
