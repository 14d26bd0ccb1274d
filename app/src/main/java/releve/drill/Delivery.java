package releve.drill;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Files and folders of messages delivered to one receiver over one MLLP connection, in the order of their names. */
public final class Delivery {
    private final InetSocketAddress to;
    private final Duration patience;
    private final Function<byte[], ? extends Iterable<byte[]>> split;

    /**
     * @param patience how long the receiver may stay away or silent before the delivery gives up
     * @param split takes a file's bytes apart into its messages
     */
    public Delivery(InetSocketAddress to, Duration patience, Function<byte[], ? extends Iterable<byte[]>> split) {
        this.to = to;
        this.patience = patience;
        this.split = split;
    }

    /**
     * Sends every message of the files, and of all files below the folders except hidden ones.
     *
     * @param progress told the number of messages answered so far
     * @throws IOException when a path cannot be read or the receiver stayed away
     */
    public Delivered deliver(List<Path> paths, LongConsumer progress) throws IOException {
        try (Sender sender = new Sender(to, patience)) {
            long answered = 0;
            for (Path path : paths) {
                for (Path file : files(path)) {
                    for (byte[] message : split.apply(Files.readAllBytes(file))) {
                        sender.send(message);
                        progress.accept(++answered);
                    }
                }
            }
            return sender.delivered();
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
