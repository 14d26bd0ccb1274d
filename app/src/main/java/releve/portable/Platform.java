package releve.portable;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of machine that the folder can start on. */
public enum Platform {
    LINUX_X64("linux-x64", "bin/java", "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so"),
    WINDOWS_X64("windows-x64", "bin/java.exe", "org/sqlite/native/Windows/x86_64/sqlitejdbc.dll");

    private final String folder;
    private final String java;
    private final String database;

    Platform(String folder, String java, String database) {
        this.folder = folder;
        this.java = java;
        this.database = database;
    }

    /** Its name on the command line and below {@code runtime/}. */
    public String folder() {
        return folder;
    }

    /** Where the program that starts Java lies in a runtime. */
    String java() {
        return java;
    }

    /** The native library of the database for this kind of machine, as it is named in the driver's jar. */
    String database() {
        return database;
    }

    public static Optional<Platform> find(String folder) {
        return Stream.of(values()).filter(each -> each.folder.equals(folder)).findFirst();
    }

    /** Nothing for a kind that the folder has no start script for. */
    static Optional<Platform> of(String system, String processor) {
        if (!processor.equals("amd64") && !processor.equals("x86_64")) {
            return Optional.empty();
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return Optional.of(LINUX_X64);
        }
        return name.startsWith("windows") ? Optional.of(WINDOWS_X64) : Optional.empty();
    }
}
