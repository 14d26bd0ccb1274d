package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import releve.drill.Pace;
import releve.journal.Json;

/** {@code releve drill}: the synthetic group lives a day against the real program; then its feeds are cut. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description =
                "Plays a synthetic care group's day over real MLLP into a real server, cuts the feeds, and shows what was kept.",
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
            defaultValue = "drill-data",
            description = "Where the drill keeps; an earlier drill there is replaced (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("drill-data");

    @Option(names = "--exit", description = "End after the score instead of waiting for a person.")
    private boolean exit;

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
        DrillFolder.prepare(data);
        var exercise = new Exercise(seed, scale, new Pace(speed), data);
        if (!json) {
            System.out.println(exercise.opening());
        }
        Score score = exercise.run();
        System.out.println(json ? Json.pretty(score) : score.text(data));
        if (!exit) {
            stay(exercise);
        }
        exercise.close();
        return score.passed() ? ExitCode.DONE : ExitCode.NO;
    }

    private void stay(Exercise exercise) {
        System.out.println("\nThe server still runs on port " + exercise.port() + "; press Enter to end.");
        String line = System.console() == null ? null : System.console().readLine();
        if (line == null) {
            System.out.println("(no terminal: ending)");
        }
    }
}
