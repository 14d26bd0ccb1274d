package releve.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways to tamper with a data folder by somebody who can write SQL, or its checkpoint file. */
enum DatabaseMutation {
    COLUMN_BIT_FLIP {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            try (Connection connection = Database.write(data)) {
                Statements sql = new Statements(connection);
                String table = one(List.of("entry", "payload", "checkpoint"), random);
                String column = one(columns(table), random);
                long row = row(sql, table, random);
                Object old = sql.find(
                                "SELECT " + column + " FROM " + table + " WHERE rowid = :row", r -> r.getObject(1), row)
                        .orElseThrow();
                sql.run(
                        "UPDATE OR REPLACE " + table + " SET " + column + " = :value WHERE rowid = :row",
                        flipped(old, random),
                        row);
            }
        }
    },
    ROW_DELETION {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            try (Connection connection = Database.write(data)) {
                Statements sql = new Statements(connection);
                String table = one(List.of("entry", "payload", "checkpoint"), random);
                sql.run("DELETE FROM " + table + " WHERE rowid = :row", row(sql, table, random));
            }
        }
    },
    ENTRY_SWAP {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            swap(data, "entry", random);
        }
    },
    PAYLOAD_SWAP {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            swap(data, "payload", random);
        }
    },
    TRUNCATION {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            truncate(data, random, false);
        }
    },
    TRUNCATION_WITH_CHECKPOINTS {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            truncate(data, random, true);
        }
    },
    CHECKPOINT_FILE_BIT_FLIP {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            byte[] note = Files.readAllBytes(LatestFile.of(data));
            note[random.nextInt(note.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(LatestFile.of(data), note);
        }
    },
    STRAY_PAYLOAD {
        @Override
        void on(Path data, RandomGenerator random) throws Exception {
            try (Connection connection = Database.write(data)) {
                long seq = random.nextBoolean() ? -1 - random.nextInt(9) : 1000 + random.nextInt(9);
                new Statements(connection)
                        .run(
                                "INSERT INTO payload (seq, salt, body) VALUES (:seq, :salt, :body)",
                                seq,
                                new byte[16],
                                new byte[3]);
            }
        }
    };

    abstract void on(Path data, RandomGenerator random) throws Exception;

    static List<String> columns(String table) {
        return switch (table) {
            case "entry" -> List.of("seq", "time", "tick", "actor", "role", "kind", "subject", "digest", "hash");
            case "payload" -> List.of("seq", "salt", "body");
            default -> List.of("number", "size", "note", "peaks");
        };
    }

    private static long row(Statements sql, String table, RandomGenerator random) {
        return one(sql.list("SELECT rowid FROM " + table, row -> row.getLong(1)), random);
    }

    private static void swap(Path data, String table, RandomGenerator random) throws Exception {
        try (Connection connection = Database.write(data)) {
            Statements sql = new Statements(connection);
            long first = row(sql, table, random);
            long second = first;
            while (second == first) {
                second = row(sql, table, random);
            }
            sql.run("UPDATE " + table + " SET seq = -77 WHERE seq = :seq", first);
            sql.run("UPDATE " + table + " SET seq = :to WHERE seq = :from", first, second);
            sql.run("UPDATE " + table + " SET seq = :to WHERE seq = -77", second);
        }
    }

    private static void truncate(Path data, RandomGenerator random, boolean checkpoints) throws Exception {
        try (Connection connection = Database.write(data)) {
            Statements sql = new Statements(connection);
            long size = row(sql, "entry", random);
            sql.run("DELETE FROM entry WHERE seq >= :size", size);
            sql.run("DELETE FROM payload WHERE seq >= :size", size);
            if (checkpoints) {
                sql.run("DELETE FROM checkpoint WHERE size > :size", size);
            }
        }
    }

    private static Object flipped(Object old, RandomGenerator random) {
        return switch (old) {
            case Number number -> number.longValue() ^ 1L << random.nextInt(63);
            case String text -> {
                int at = random.nextInt(text.length());
                char other = (char) (text.charAt(at) ^ 1 << random.nextInt(7));
                yield text.substring(0, at) + other + text.substring(at + 1);
            }
            case byte[] bytes -> {
                byte[] changed = bytes.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            default -> new String("?".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        };
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
