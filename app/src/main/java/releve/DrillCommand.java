package releve;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.drill.Pace;
import releve.journal.Json;
import releve.portable.StartCache;

/** {@code releve drill}: the synthetic group lives a day against the real program; then its feeds are cut. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description =
                "Plays a synthetic care group's day over real MLLP into a real server, cuts the feeds, and shows what was kept."
                        + " Opens the pages with an account for each role; they go on after the cut.",
        footer = {
            "",
            "All people are synthetic. The same --seed and --scale play the same day.",
            "Exit code 1 when a message was lost or the census differs from what is true in the group."
        })
final class DrillCommand implements Callable<Integer> {
    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, another day (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--scale",
            defaultValue = "1",
            description =
                    "Share of the day's traffic, 0.01 to 1; all beds are filled at any scale (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Option(
            names = "--speed",
            defaultValue = "0",
            description = "Simulated seconds in a second; 0: as fast as answers come (default: ${DEFAULT-VALUE}).")
    private double speed;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:releve.drill:-drill-data}",
            description = "Where the drill keeps; an earlier drill there is replaced (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("drill-data");

    @Mixin
    private PageOptions pages = new PageOptions();

    @Option(names = "--exit", description = "Open no pages and end after the score.")
    private boolean exit;

    @Option(
            names = "--stay",
            description = "Keep the pages open until Ctrl-C (otherwise until Enter, where there is a terminal).")
    private boolean stay;

    @Option(
            names = "--day",
            description =
                    "Play the day only. Otherwise, with --exit, the night follows: feeds freeze one after another, degraded mode"
                            + " is declared late, one site works on its ward PCs for six hours without a line.")
    private boolean dayOnly;

    @Option(names = "--json", description = "The score for a machine.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(scale >= 0.01 && scale <= 1)) {
            throw new Stop(ExitCode.WRONG_USAGE, "--scale " + scale + ": 0.01 to 1 expected");
        }
        if (!(speed >= 0)) {
            throw new Stop(ExitCode.WRONG_USAGE, "--speed " + speed + ": 0 or more expected");
        }
        if (exit && stay) {
            throw new Stop(ExitCode.WRONG_USAGE, "--exit and --stay: one of them");
        }
        DrillFolder.prepare(data);
        if (!exit) {
            StartCache.makeOnceInTheBackground();
        }
        try (var signal = new StopSignal();
                var exercise = new Exercise(seed, scale, new Pace(speed), data, exit && !dayOnly)) {
            return play(exercise, signal);
        }
    }

    private int play(Exercise exercise, StopSignal signal) throws IOException, InterruptedException {
        if (!json) {
            System.out.println(exercise.opening());
        }
        if (!exit) {
            tell(exercise);
        }
        Score score = exercise.run();
        System.out.println(json ? Json.pretty(score) : score.text(data));
        if (!exit) {
            goOn(exercise, signal);
        }
        return score.passed() ? ExitCode.DONE : ExitCode.NO;
    }

    /** With {@code --json} the accounts go beside the score, not into it. */
    private void tell(Exercise exercise) throws IOException {
        Front front;
        try {
            front = exercise.openPages(pages.settings(data));
        } catch (IOException failed) {
            throw new Stop(
                    ExitCode.BROKEN_MACHINE,
                    "there are no pages: " + failed.getMessage() + ". Choose another --web-port and start again");
        }
        PrintStream out = json ? System.err : System.out;
        out.printf(
                "%nPages at %s with an account for each role. Sign in as … with …%n",
                front.web().address());
        front.web().fingerprint().ifPresent(print -> out.println("Certificate SHA-256 " + print));
        out.println(DrillStaff.table(DrillStaff.enlist(front.access(), new SecureRandom())));
        out.flush();
    }

    private void goOn(Exercise exercise, StopSignal signal) throws InterruptedException {
        PrintStream out = json ? System.err : System.out;
        out.println("\nIt is 03:30: the feeds have stopped, the wards go on with the pages (MLLP port "
                + exercise.port() + " still listens).");
        if (stay) {
            out.println("Ctrl-C ends the exercise.");
            signal.await();
            return;
        }
        out.println("Press Enter to end the exercise.");
        if (System.console() == null || System.console().readLine() == null) {
            out.println("(no terminal: ending; --stay keeps the pages open)");
        }
    }
}
