package releve.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to tamper with an exported file. Each gives other bytes than it was given. */
enum ExportMutation {
    BIT_FLIP {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            byte[] changed = export.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            return changed;
        }
    },
    LINE_DELETION {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            List<String> lines = lines(export);
            lines.remove(random.nextInt(lines.size()));
            return bytes(lines);
        }
    },
    LINE_REPETITION {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            List<String> lines = lines(export);
            lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
            return bytes(lines);
        }
    },
    LINE_SWAP {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            List<String> lines = lines(export);
            int first = random.nextInt(lines.size());
            Collections.swap(lines, first, (first + 1 + random.nextInt(lines.size() - 1)) % lines.size());
            return bytes(lines);
        }
    },
    TRUNCATION {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            return Arrays.copyOf(export, random.nextInt(export.length));
        }
    },
    PAYLOAD_SWAP {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            List<String> lines = lines(export);
            List<Integer> full = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (PAYLOAD.matcher(lines.get(i)).find()) {
                    full.add(i);
                }
            }
            Collections.shuffle(full, new java.util.Random(random.nextLong()));
            int first = full.get(0);
            int second = full.get(1);
            String one = payload(lines.get(first));
            lines.set(first, lines.get(first).replace(one, payload(lines.get(second))));
            lines.set(second, lines.get(second).replace(payload(lines.get(second)), one));
            return bytes(lines);
        }
    },
    CHECKPOINT_EDIT {
        @Override
        byte[] of(byte[] export, RandomGenerator random) {
            List<String> lines = lines(export);
            List<Integer> notes = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("releve/")) {
                    notes.add(i);
                }
            }
            int at = notes.get(random.nextInt(notes.size()));
            String line = lines.get(at);
            int place = line.indexOf("releve/") + random.nextInt(150);
            char other = line.charAt(place) == '7' ? '8' : '7';
            lines.set(at, line.substring(0, place) + other + line.substring(place + 1));
            return bytes(lines);
        }
    };

    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]+)\"");

    abstract byte[] of(byte[] export, RandomGenerator random);

    private static List<String> lines(byte[] export) {
        return new ArrayList<>(new String(export, UTF_8).lines().toList());
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static String payload(String line) {
        Matcher matcher = PAYLOAD.matcher(line);
        if (!matcher.find()) {
            throw new IllegalStateException(line);
        }
        return matcher.group();
    }
}
