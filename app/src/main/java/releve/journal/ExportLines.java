package releve.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** All lines of an export, each in its one canonical form or not at all. */
final class ExportLines {
    private ExportLines() {}

    static void read(Path file, Walk walk) throws IOException {
        ExportFormat format = new ExportFormat();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            boolean first = true;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                Line read = parse(line.toByteArray(), format, walk.size());
                if (first != read instanceof Line.Header) {
                    throw new FaultFound(
                            walk.size(), Claim.FORM, "a header as first line, and only there", "another line");
                }
                walk.on(read);
                line.reset();
                first = false;
            }
            if (first || line.size() > 0) {
                throw new FaultFound(walk.size(), Claim.TRUNCATION, "whole lines", "half a line, or none");
            }
        }
    }

    private static Line parse(byte[] bytes, ExportFormat format, long at) {
        try {
            Line line = ExportFormat.read(bytes);
            if (Arrays.equals(bytes, format.write(line))) {
                return line;
            }
        } catch (IllegalArgumentException malformed) {
            throw new FaultFound(at, Claim.FORM, "a line of the export format", String.valueOf(malformed.getMessage()));
        }
        throw new FaultFound(at, Claim.FORM, "a line in canonical form", "another form");
    }
}
