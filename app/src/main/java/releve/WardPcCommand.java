package releve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.journal.JournalBusy;
import releve.portable.StartCache;
import releve.wardpc.pc.Enrolment;
import releve.wardpc.pc.WardDesk;
import releve.web.Language;
import releve.web.Words;

/** {@code releve wardpc}: this PC keeps its ward's packs and shows them when nothing else is left. */
@Command(
        name = "wardpc",
        mixinStandardHelpOptions = true,
        description =
                "On a ward PC: fetches the ward's locked packs from the node, shows them on this PC alone when node,"
                        + " network and directory are gone, and hands back what was recorded meanwhile.",
        footer = {
            "",
            "The first time, with the three values that the node's page \"Standalone ward PCs\" shows:",
            "  releve wardpc --data DIR --node https://ADDRESS:PORT --pin FINGERPRINT --enrol CODE",
            "Afterwards, without network too:",
            "  releve wardpc --data DIR",
            "It needs no installation and no administrator. When the node has another address or certificate, start"
                    + " once",
            "with --node or --pin again. Stop it with Ctrl-C: everything that was recorded is on the disk already."
        })
final class WardPcCommand implements Callable<Integer> {
    private static final int PORT = 8090;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:RELEVE_WARDPC_DATA:-wardpc-data}",
            description = "Folder of this PC's keys, packs and entries (default: ${DEFAULT-VALUE}; the environment"
                    + " variable RELEVE_WARDPC_DATA sets it).")
    private Path data = Path.of("wardpc-data");

    @Option(names = "--node", paramLabel = "URL", defaultValue = "", description = "The node, https://…")
    private String node = "";

    @Option(
            names = "--pin",
            paramLabel = "FINGERPRINT",
            defaultValue = "",
            description = "SHA-256 fingerprint of the node's certificate; no other is trusted.")
    private String pin = "";

    @Option(
            names = "--enrol",
            paramLabel = "CODE",
            defaultValue = "",
            description = "The one-time code that an administrator made for this PC.")
    private String code = "";

    @Option(
            names = "--port",
            defaultValue = "" + PORT,
            description =
                    "Port of the pages, for this PC's browser alone (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port = PORT;

    @Option(
            names = "--printer",
            paramLabel = "HOST[:PORT]",
            defaultValue = "",
            description =
                    "The ward's printer, if it takes PDF on a raw port (9100); without it, print from the browser.")
    private String printer = "";

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "fr",
            description = "Where a browser asks for none of fr, nl, de, en (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Language speaks = Language.find(language)
                .orElseThrow(() -> new Stop(ExitCode.WRONG_USAGE, "--language is fr, nl, de or en, not " + language));
        var enrolment = new Enrolment(data, Clock.systemUTC());
        try {
            enrol(enrolment);
        } catch (IllegalArgumentException wrong) {
            throw new Stop(ExitCode.WRONG_USAGE, wrong.getMessage() + ". Nothing was changed");
        }
        var stopped = new CountDownLatch(1);
        var finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            awaitQuietly(finished);
        }));
        var options = new WardDesk.Options(port, printer, speaks);
        try (WardDesk desk = WardDesk.open(data, options, Clock.systemUTC())) {
            System.out.println("releve: ward PC " + enrolment.label().orElse("") + ", open " + desk.address()
                    + " in this PC's browser; keeping in " + data.toAbsolutePath());
            System.out.flush();
            StartCache.makeOnceInTheBackground();
            desk.start();
            stopped.await();
        } catch (JournalBusy busy) {
            throw new Stop(
                    ExitCode.BROKEN_MACHINE,
                    "the program runs on this PC already: use the window that is open, or end that one first. "
                            + busy.getMessage());
        } finally {
            finished.countDown();
        }
        return ExitCode.DONE;
    }

    private void enrol(Enrolment enrolment) throws IOException {
        Optional<String> label = enrolment.label();
        if (label.isPresent()) {
            if (!code.isBlank()) {
                throw new Stop(
                        ExitCode.NO,
                        "this folder is that of the ward PC " + label.get()
                                + " already, and all that it keeps stays. Start"
                                + " without --enrol, or give another PC another folder with --data");
            }
            enrolment.moved(node, pin);
            return;
        }
        if (code.isBlank() || node.isBlank() || pin.isBlank()) {
            throw new Stop(
                    ExitCode.WRONG_USAGE,
                    "this PC is not enrolled yet in " + data.toAbsolutePath()
                            + (Files.exists(data) ? "" : " (a new folder)")
                            + ": the first start wants --node, --pin and --enrol, which an administrator finds on the"
                            + " node's page of ward PCs");
        }
        switch (enrolment.enrol(node, pin, code)) {
            case Enrolment.Came.In in ->
                System.out.println("releve: enrolled as " + in.pc() + " of ward " + in.site() + " " + in.ward());
            case Enrolment.Came.Not not ->
                throw new Stop(
                        ExitCode.NO,
                        "this PC was not enrolled: "
                                + Words.of(Language.ENGLISH, ZoneId.of("UTC"), List.of("pc"))
                                        .text(not.why(), not.detail())
                                + " Nothing was kept; the same command may be typed again");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
