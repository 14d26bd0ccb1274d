package releve.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Telephones and places as people type or paste them, one a line, columns parted by {@code ;} or a tab: {@code who ; number ; other} and
 * {@code what ; where}. Lines that are empty or begin with {@code #} are passed over.
 *
 * @param wrong numbers of lines, from 1, that are neither
 */
record Rows<T>(List<T> good, List<Integer> wrong) {
    static final int MOST = 60;

    static Rows<Phone> phones(String typed) {
        return read(typed, cells -> new Phone(cells.get(0), cells.get(1), cells.size() > 2 ? cells.get(2) : ""), 3);
    }

    static Rows<Spot> spots(String typed) {
        return read(typed, cells -> new Spot(cells.get(0), cells.get(1)), 2);
    }

    private static <T> Rows<T> read(String typed, Function<List<String>, T> row, int most) {
        List<T> good = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        List<String> lines = typed.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\\s*[;\t]\\s*", -1));
            try {
                if (cells.size() < 2 || cells.size() > most || good.size() == MOST) {
                    throw new IllegalArgumentException("two to " + most + " columns, at most " + MOST + " lines");
                }
                good.add(row.apply(cells));
            } catch (IllegalArgumentException notOne) {
                wrong.add(i + 1);
            }
        }
        return new Rows<>(List.copyOf(good), List.copyOf(wrong));
    }

    static String typedPhones(List<Phone> phones) {
        return phones.stream()
                .map(each -> each.who() + " ; " + each.number() + (each.other().isEmpty() ? "" : " ; " + each.other()))
                .collect(Collectors.joining("\n"));
    }

    static String typedSpots(List<Spot> spots) {
        return spots.stream().map(each -> each.what() + " ; " + each.where()).collect(Collectors.joining("\n"));
    }
}
