package releve.bench.harness;

import java.time.Duration;

/**
 * What one round took.
 *
 * @param items messages handled
 * @param cpu of the whole process, its collector and compiler threads included
 * @param touched characters handed to the reader of the messages: equal work shows as equal numbers
 */
public record Cost(long items, Duration cpu, Duration wall, long touched) {
    public double perCpuSecond() {
        return items / seconds(cpu);
    }

    public double perSecond() {
        return items / seconds(wall);
    }

    public double touchedPerItem() {
        return (double) touched / items;
    }

    String encode() {
        return items + " " + cpu.toNanos() + " " + wall.toNanos() + " " + touched;
    }

    static Cost decode(String line) {
        String[] parts = line.split(" ", -1);
        return new Cost(
                Long.parseLong(parts[0]),
                Duration.ofNanos(Long.parseLong(parts[1])),
                Duration.ofNanos(Long.parseLong(parts[2])),
                Long.parseLong(parts[3]));
    }

    private static double seconds(Duration duration) {
        return Math.max(duration.toNanos(), 1) / 1e9;
    }
}
