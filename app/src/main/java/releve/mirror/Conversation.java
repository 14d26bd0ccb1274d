package releve.mirror;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import releve.hl7.Acknowledgement;
import releve.hl7.Batches;
import releve.hl7.Frame;
import releve.hl7.Message;
import releve.hl7.MllpReader;
import releve.hl7.MllpWriter;
import releve.hl7.Read;
import releve.hl7.Room;

/** One connection: a frame is read, kept, acknowledged; only then the next is read, which is all the back-pressure there is. */
final class Conversation implements TallyClerk.Session {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);

    private static final String STRANGER = "?";

    /** What all connections of a listener have in common. */
    record Shared(Intake intake, TallyClerk clerk, Room room, int maximum, Clock clock, AtomicLong refusals) {}

    private final Shared shared;
    private final MllpReader in;
    private final OutputStream out;
    private final String peer;
    private volatile String feed;
    private volatile Instant heard;

    Conversation(Socket socket, Shared shared) throws IOException {
        this.shared = shared;
        this.in = new MllpReader(socket.getInputStream(), shared.maximum(), shared.room());
        this.out = socket.getOutputStream();
        this.peer = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
        // Until it sends a message, a connection is known by its address only.
        this.feed = STRANGER + socket.getInetAddress().getHostAddress();
        this.heard = shared.clock().instant();
    }

    @Override
    public Optional<String> feed() {
        return Optional.of(feed).filter(known -> !known.startsWith(STRANGER));
    }

    @Override
    public Instant heard() {
        return heard;
    }

    /** Talks until the other side ends, falls silent for too long, or the journal cannot take more. */
    void run() throws IOException {
        shared.clerk().heartbeat(feed);
        shared.clerk().begins(this);
        try {
            boolean open = true;
            while (open) {
                open = answer(in.next());
            }
        } catch (SocketTimeoutException e) {
            log.info("connection {} of feed {} was idle for too long and is closed", peer, feed);
        } finally {
            shared.clerk().ends(this);
            in.close();
        }
    }

    private boolean answer(Frame frame) throws IOException {
        heard = shared.clock().instant();
        shared.clerk().heartbeat(feed);
        return switch (frame) {
            case Frame.Whole(byte[] bytes) -> answer(bytes);
            case Frame.Empty() -> {
                shared.clerk().poll(feed);
                yield true;
            }
            case Frame.TooLarge(long size) ->
                refuse(
                        "the message is larger than the " + shared.maximum()
                                + " bytes allowed here, or than there was memory for; nothing of it was kept",
                        size);
            case Frame.Broken(String reason, byte[] ignored) -> refuse(reason, ignored.length);
            case Frame.End() -> false;
        };
    }

    /** A frame should hold one message; a batch in one frame is taken apart, each message kept and answered by itself. */
    private boolean answer(byte[] bytes) throws IOException {
        List<byte[]> messages = Batches.split(bytes);
        if (messages.size() <= 1 && Message.read(bytes, FeedSettings.PLAIN) instanceof Read.Readable(Message message)) {
            return keep(message, bytes);
        }
        boolean open = true;
        for (int i = 0; i < messages.size() && open; i++) {
            open = switch (Message.read(messages.get(i), FeedSettings.PLAIN)) {
                case Read.NotHl7(String reason) -> refuse(reason, messages.get(i).length);
                case Read.Readable(Message message) -> keep(message, messages.get(i));
            };
        }
        return messages.isEmpty()
                ? refuse("this is no HL7 v2 message: no line begins with an MSH segment", bytes.length)
                : open;
    }

    private boolean keep(Message message, byte[] bytes) throws IOException {
        feed = shared.intake().feedOf(message);
        return answer(message, shared.intake().keep(message, bytes, feed, peer));
    }

    private boolean answer(Message message, Receipt receipt) throws IOException {
        return switch (receipt) {
            case Receipt.Kept(long seq) -> {
                accept(message, seq);
                yield true;
            }
            case Receipt.Repeat(long seq) -> {
                shared.clerk().repeat(feed);
                accept(message, seq);
                yield true;
            }
            case Receipt.NotNow(String ignored) -> {
                pause();
                yield false;
            }
        };
    }

    /** Our control id is the entry's number: the sender's log then names the place in the journal. */
    private void accept(Message message, long seq) throws IOException {
        Optional<byte[]> reply =
                Acknowledgement.accepting(message, "R" + seq, shared.clock().instant());
        if (reply.isPresent()) {
            MllpWriter.write(out, reply.get());
        }
    }

    private boolean refuse(String reason, long size) throws IOException {
        log.warn("refused {} bytes from {} (feed {}): {}", size, peer, feed, reason);
        shared.clerk().refused(feed, reason);
        String ownId = "X" + shared.refusals().incrementAndGet();
        MllpWriter.write(
                out, Acknowledgement.reject(reason, ownId, shared.clock().instant()));
        return true;
    }

    /** The sender will connect again at once: not so fast that its attempts fill a log and a processor. */
    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
