package releve.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the night needs of the wire: feeds that fall silent one after the other, and a line that can be cut. */
class TailsTest {
    private static Sent sent(String feed, int number) {
        return new Sent(Instant.EPOCH.plusSeconds(number), feed, new byte[] {(byte) number}, feed + number);
    }

    @Test
    void eachFeedKeepsItsLastThingsBackInTheirOrderAndNothingIsLost() {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(sent("adt", i));
            all.add(sent("lab", i));
            all.add(sent("other", i));
        }
        var tails = new Tails(List.of("lab", "adt"), 2);
        List<String> first = new ArrayList<>();
        tails.without(all.iterator()).forEachRemaining(each -> first.add(each.controlId()));
        assertEquals(10 + 8 + 6, first.size());
        assertEquals(List.of("adt", "lab"), tails.alive());
        List<String> later = new ArrayList<>();
        while (!tails.alive().isEmpty()) {
            tails.next().forEach(each -> later.add(each.controlId()));
        }
        assertEquals(List.of("adt6", "lab8", "adt7", "lab9", "adt8", "adt9"), later);
        first.addAll(later);
        for (String feed : List.of("adt", "lab", "other")) {
            List<String> own = first.stream().filter(id -> id.startsWith(feed)).toList();
            assertEquals(own.stream().sorted().toList(), own, feed);
            assertEquals(10, own.size());
        }
    }

    @Test
    void aCutCableCarriesNothingUntilItIsMended() throws IOException {
        try (var node = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var cable = new Cable(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.getLocalPort()))) {
            Thread.ofVirtual().start(() -> echo(node));
            assertEquals(7, said(cable, 7));
            cable.cut();
            assertEquals(-1, said(cable, 8));
            cable.mend();
            assertEquals(9, said(cable, 9));
            assertFalse(node.isClosed());
        }
    }

    private static void echo(ServerSocket node) {
        while (!node.isClosed()) {
            try (Socket one = node.accept()) {
                one.getOutputStream().write(one.getInputStream().read());
            } catch (IOException gone) {
                // The next one is served.
            }
        }
    }

    /** What comes back for that byte, or -1. */
    private static int said(Cable cable, int what) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cable.port())) {
            socket.getOutputStream().write(what);
            return socket.getInputStream().read();
        } catch (IOException cut) {
            return -1;
        }
    }
}
