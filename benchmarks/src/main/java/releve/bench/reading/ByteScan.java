package releve.bench.reading;

/** The floor: every byte looked at once, nothing understood. */
final class ByteScan implements Reading {
    @Override
    public long touch(byte[] message) {
        long delimiters = 0;
        for (byte b : message) {
            if (b == '|' || b == '^' || b == '~' || b == '&' || b == '\r') {
                delimiters++;
            }
        }
        return delimiters;
    }
}
