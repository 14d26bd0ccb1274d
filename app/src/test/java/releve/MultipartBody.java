package releve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as a browser sends it; the type that it gives the file is a lie. */
final class MultipartBody {
    static final String TYPE = "multipart/form-data; boundary=seam";

    private MultipartBody() {}

    static byte[] of(Map<String, String> fields, String name, byte[] file) {
        var body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes(("--seam\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/svg+xml\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--seam--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
