package releve.chart;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import releve.laboratory.Result;
import releve.laboratory.Trend;

/**
 * One analyte over thirty days as a small picture, and the same in words for who does not see it. Only plain figures of one unit are
 * drawn: a {@code <5} has no height.
 *
 * @param line points of the line, {@code x,y x,y}
 * @param bandTop and {@code bandHeight} of the reference range; the height is 0 when it cannot be read
 * @param after a feed brought some of it after T0: what is said below, or blank
 * @param dots a shape each: a circle within the range, a triangle that points up or down outside
 */
public record Plot(
        String name,
        String words,
        String latest,
        String mark,
        String line,
        String bandTop,
        String bandHeight,
        List<Dot> dots,
        String after) {
    /** @param triangle the points of its outline, or blank for a circle */
    public record Dot(String x, String y, String triangle) {}

    static final Duration SPAN = Duration.ofDays(30);
    private static final double WIDTH = 240;
    private static final double HEIGHT = 60;
    private static final double EDGE = 6;

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*[-–]\\s*(-?\\d+(?:\\.\\d+)?)\\s*");

    private record Point(Instant at, BigDecimal value, Result result) {}

    private record Range(double low, double high) {}

    /** Empty with fewer than two figures. @param until the end of the thirty days */
    static Optional<Plot> of(Trend trend, Instant until, Figures figures, Optional<Instant> trusted) {
        String unit = trend.latest().value().unit();
        List<Point> points = trend.results().stream()
                .filter(each ->
                        each.value().unit().equals(unit) && each.value().value().matches("-?\\d+(\\.\\d+)?"))
                .map(each -> new Point(
                        ResultTable.taken(each), new BigDecimal(each.value().value()), each))
                .filter(each -> !each.at().isAfter(until) && each.at().isAfter(until.minus(SPAN)))
                .sorted(Comparator.comparing(Point::at))
                .toList();
        return points.size() < 2 ? Optional.empty() : Optional.of(drawn(trend, points, until, figures, trusted));
    }

    private static Plot drawn(
            Trend trend, List<Point> points, Instant until, Figures figures, Optional<Instant> trusted) {
        Point last = points.getLast();
        Range reference = range(last.result().value().range());
        Range whole = whole(points, reference);
        double low = whole.low();
        double span = whole.high() - low == 0 ? 1 : whole.high() - low;
        List<Dot> dots = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (Point each : points) {
            double x = WIDTH
                    - EDGE
                    - (WIDTH - 2 * EDGE) * Duration.between(each.at(), until).toMinutes() / SPAN.toMinutes();
            double y = height(each.value().doubleValue(), low, span);
            line.add(figure(x) + "," + figure(y));
            dots.add(new Dot(
                    figure(x),
                    figure(y),
                    triangle(Figures.shape(each.result().value().flag()), x, y)));
        }
        double top = reference == null ? 0 : height(reference.high(), low, span);
        double bottom = reference == null ? 0 : height(reference.low(), low, span);
        String latest = figures.measured(
                last.result().value().value(), last.result().value().unit());
        return new Plot(
                trend.analyte().display(),
                words(points, latest, last, figures),
                latest,
                figures.mark(last.result().value().flag()),
                String.join(" ", line),
                figure(top),
                figure(bottom - top),
                dots,
                points.stream().anyMatch(each -> each.result().origin().isAfter(trusted))
                        ? figures.words().afterT0()
                        : "");
    }

    /** From the lowest to the highest of all values and the reference. */
    private static Range whole(List<Point> points, @Nullable Range reference) {
        double least = points.stream()
                .mapToDouble(each -> each.value().doubleValue())
                .min()
                .orElse(0);
        double most = points.stream()
                .mapToDouble(each -> each.value().doubleValue())
                .max()
                .orElse(0);
        return reference == null
                ? new Range(least, most)
                : new Range(Math.min(least, reference.low()), Math.max(most, reference.high()));
    }

    private static double height(double value, double low, double span) {
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - low) / span;
    }

    private static String triangle(String shape, double x, double y) {
        if (!shape.startsWith("▲") && !shape.startsWith("▼")) {
            return "";
        }
        double tip = shape.startsWith("▲") ? -5 : 5;
        return figure(x) + "," + figure(y + tip) + " " + figure(x - 5) + "," + figure(y - tip * 0.7) + " "
                + figure(x + 5) + "," + figure(y - tip * 0.7);
    }

    private static String words(List<Point> points, String latest, Point last, Figures figures) {
        Comparator<Point> byValue = Comparator.comparing(Point::value);
        String least =
                points.stream().min(byValue).orElseThrow().result().value().value();
        String most =
                points.stream().max(byValue).orElseThrow().result().value().value();
        String range = last.result().value().range();
        return figures.words()
                .text(
                        range.isBlank() ? "chart.plot.words" : "chart.plot.words-range",
                        points.size(),
                        figures.number(least),
                        figures.number(most),
                        latest,
                        figures.shortly(last.at()),
                        figures.number(range));
    }

    private static @Nullable Range range(String said) {
        Matcher between = BETWEEN.matcher(said);
        return between.matches()
                ? new Range(Double.parseDouble(between.group(1)), Double.parseDouble(between.group(2)))
                : null;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static List<Plot> of(List<Trend> trends, Instant until, Figures figures, Optional<Instant> trusted) {
        return trends.stream()
                .map(each -> of(each, until, figures, trusted))
                .flatMap(Optional::stream)
                .collect(Collectors.toList());
    }
}
