package releve.bench.harness;

import java.nio.file.Path;

/**
 * Where contestants' processes come from and where they write.
 *
 * @param classPath of Relève and HAPI
 * @param converterClassPath of the converter, whose libraries clash with theirs
 * @param work a folder on a real disk for data, message files and logs
 */
public record Processes(String classPath, String converterClassPath, Path work) {
    /** Starts a class of the bench or of Relève. */
    public Child start(Class<?> main, String heap, String... arguments) {
        return Child.start(program(main.getName(), classPath, heap), arguments);
    }

    /** Starts the converter's own main class. */
    public Child startConverter(String main, String heap, String... arguments) {
        return Child.start(program(main, converterClassPath, heap), arguments);
    }

    /** Runs a program to its end. */
    public Finished finish(Class<?> main, String heap, String... arguments) {
        return Finished.run(program(main.getName(), classPath, heap), arguments);
    }

    private Child.Program program(String main, String path, String heap) {
        return new Child.Program(main, path, heap, work);
    }
}
