package releve.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real, small file system in memory that can be filled or made read-only. Wants root; without it there is none. */
final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    static Optional<SmallDisk> mount(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", folder.toString())) {
            System.out.println(
                    "SmallDisk: no file system can be mounted here (no root?): this test asserts nothing more");
            return Optional.empty();
        }
        return Optional.of(new SmallDisk(folder));
    }

    Path folder() {
        return folder;
    }

    /** Leaves about that much free. */
    Path fillLeaving(long bytes) throws IOException {
        Path filler = folder.resolve("filler");
        long size = Math.max(0, folder.toFile().getUsableSpace() - bytes);
        Files.write(filler, new byte[(int) size]);
        return filler;
    }

    void readOnly() throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,ro", folder.toString())) {
            throw new IOException("cannot remount " + folder);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
    }
}
