package releve.bench.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import releve.bench.harness.Latencies;

/** What the disk itself takes to make one page durable: the least any durable acknowledgement can cost. */
final class FsyncFloor {
    private static final int PAGE = 4096;
    private static final int TIMES = 300;

    private FsyncFloor() {}

    static Latencies measure(Path folder) {
        Path file = folder.resolve("fsync.probe");
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long[] nanos = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
            return new Latencies(nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
