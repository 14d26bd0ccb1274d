package releve.bench.converter;

import io.github.linuxforhealth.hl7.ConverterOptions;
import io.github.linuxforhealth.hl7.HL7ToFHIRConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import releve.bench.harness.MessageFile;
import releve.bench.harness.Passes;

/** The converter in a process of its own: {@code FILE}. It makes a FHIR bundle as JSON, without validating it. */
public final class ConverterChild {
    private ConverterChild() {}

    public static void main(String[] args) throws IOException {
        var converter = new HL7ToFHIRConverter();
        new Passes(MessageFile.read(Path.of(args[0])), message -> length(converter, message)).serve();
    }

    private static long length(HL7ToFHIRConverter converter, byte[] message) {
        String bundle = converter.convert(new String(message, StandardCharsets.UTF_8), ConverterOptions.SIMPLE_OPTIONS);
        if (bundle == null || bundle.isEmpty()) {
            throw new IllegalArgumentException("no bundle came out");
        }
        return bundle.length();
    }
}
