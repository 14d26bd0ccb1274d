package releve.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleRangeTest {
    private final Sha256 sha = new Sha256();

    @Property(tries = 200)
    void theRootIsThatOfTheDefinition(@ForAll @IntRange(max = 300) int size) {
        assertArrayEquals(naive(leaves(size)), grown(size).root());
    }

    @Property(tries = 200)
    void aTreeGoesOnFromItsPeaks(@ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 100) int more) {
        MerkleRange tree = MerkleRange.of(sha, size, grown(size).peaks());
        leaves(size + more).subList(size, size + more).forEach(tree::add);
        assertArrayEquals(naive(leaves(size + more)), tree.root());
        assertEquals(size + more, tree.size());
    }

    /** RFC 9162, 2.1.4: a naive consistency proof convinces its checker of the roots that the range gave. */
    @Property(tries = 200)
    void twoRootsOfOneLogAreConsistent(
            @ForAll @IntRange(min = 1, max = 200) int first, @ForAll @IntRange(max = 100) int more) {
        int second = first + more;
        List<byte[]> proof = new ArrayList<>();
        subproof(first, leaves(second), true, proof);
        assertEquals(
                true,
                consistent(first, second, grown(first).root(), grown(second).root(), proof));
        byte[] other = grown(first).root();
        other[0] ^= 1;
        assertEquals(false, consistent(first, second, other, grown(second).root(), proof));
    }

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertEquals(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                HexFormat.of().formatHex(grown(0).root()));
    }

    @Test
    void peaksOfAnotherSizeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MerkleRange.of(sha, 3, new byte[32]));
    }

    private MerkleRange grown(int size) {
        MerkleRange tree = new MerkleRange(sha);
        leaves(size).forEach(tree::add);
        return tree;
    }

    private List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(sha.leaf(ByteBuffer.allocate(4).putInt(i).array(), 4));
        }
        return leaves;
    }

    private byte[] naive(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return sha.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = split(leaves.size());
        return sha.node(naive(leaves.subList(0, split)), naive(leaves.subList(split, leaves.size())));
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private void subproof(int first, List<byte[]> leaves, boolean whole, List<byte[]> proof) {
        if (first == leaves.size()) {
            if (!whole) {
                proof.add(naive(leaves));
            }
            return;
        }
        int split = split(leaves.size());
        if (first <= split) {
            subproof(first, leaves.subList(0, split), whole, proof);
            proof.add(naive(leaves.subList(split, leaves.size())));
        } else {
            subproof(first - split, leaves.subList(split, leaves.size()), false, proof);
            proof.add(naive(leaves.subList(0, split)));
        }
    }

    /** RFC 9162, 2.1.4.2. */
    private boolean consistent(int first, int second, byte[] firstRoot, byte[] secondRoot, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && java.util.Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Integer.bitCount(first) == 1) {
            path.addFirst(firstRoot);
        }
        int fn = first - 1;
        int sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] next : path.subList(1, path.size())) {
            if ((fn & 1) == 1 || fn == sn) {
                fr = sha.node(next, fr);
                sr = sha.node(next, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = sha.node(sr, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && java.util.Arrays.equals(fr, firstRoot) && java.util.Arrays.equals(sr, secondRoot);
    }
}
