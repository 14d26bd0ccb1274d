package releve.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A growing Merkle tree (RFC 9162, 2.1) of which only the peaks are kept: the roots of the complete subtrees that the binary
 * digits of its size name, at most 63 hashes for any log. Enough to add a leaf and to tell the root, and nothing else.
 */
final class MerkleRange {
    private static final int LEVELS = 63;

    private final Sha256 sha;
    private final byte[][] peaks;
    private long size;

    MerkleRange(Sha256 sha) {
        this(sha, new byte[LEVELS][], 0);
    }

    private MerkleRange(Sha256 sha, byte[][] peaks, long size) {
        this.sha = sha;
        this.peaks = peaks;
        this.size = size;
    }

    /** Continues a tree of {@code size} leaves from the peaks that {@link #peaks} gave. */
    static MerkleRange of(Sha256 sha, long size, byte[] packed) {
        if (size < 0 || packed.length != Long.bitCount(size) * Sha256.LENGTH) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has " + Long.bitCount(size)
                    + " peaks, not " + packed.length + " bytes");
        }
        byte[][] peaks = new byte[LEVELS][];
        int at = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks[level] = Arrays.copyOfRange(packed, at, at + Sha256.LENGTH);
                at += Sha256.LENGTH;
            }
        }
        return new MerkleRange(sha, peaks, size);
    }

    void add(byte[] leaf) {
        byte[] carried = leaf;
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            carried = sha.node(peaks[level], carried);
        }
        peaks[level] = carried;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte @Nullable [] root = null;
        for (int level = 0; level < LEVELS; level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? peaks[level] : sha.node(peaks[level], root);
            }
        }
        return root == null ? sha.of(new byte[0]) : root;
    }

    /** The peaks one after the other, that of the largest subtree first. */
    byte[] peaks() {
        List<byte[]> standing = new ArrayList<>();
        for (int level = LEVELS - 1; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                standing.add(peaks[level]);
            }
        }
        byte[] packed = new byte[standing.size() * Sha256.LENGTH];
        for (int i = 0; i < standing.size(); i++) {
            System.arraycopy(standing.get(i), 0, packed, i * Sha256.LENGTH, Sha256.LENGTH);
        }
        return packed;
    }

    MerkleRange copy() {
        return new MerkleRange(sha, peaks.clone(), size);
    }
}
