package releve.bench.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param wall from its start to its end, the start of its Java included
 * @param cpu of its process, as last seen within a tenth of a second of its end
 * @param peakMemory in bytes, the most that was resident
 */
public record Finished(int exitCode, String output, Duration wall, Duration cpu, long peakMemory) {
    static Finished run(Child.Program program, String... arguments) {
        long start = System.nanoTime();
        long peak = 0;
        Duration cpu = Duration.ZERO;
        try {
            Process process = new ProcessBuilder(Child.command(program, arguments))
                    .directory(program.folder().toFile())
                    .redirectError(program.log().toFile())
                    .redirectOutput(program.folder().resolve("output.txt").toFile())
                    .start();
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, Resident.peak(process.pid()).orElse(0));
                cpu = process.info().totalCpuDuration().orElse(cpu);
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            String output = Files.readString(program.folder().resolve("output.txt"), StandardCharsets.UTF_8);
            return new Finished(process.exitValue(), output, wall, cpu, peak);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program.mainClass() + " ran", e);
        }
    }
}
