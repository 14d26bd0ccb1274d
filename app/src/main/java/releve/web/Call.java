package releve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import releve.journal.Json;

/** One request from a program of ours on another machine: no cookies, no session, no form; what it may is for its token to say. */
public final class Call {
    private static final String BEARER = "Bearer ";

    /** The call is answered with this status and {@code {"code": "…"}}. The code is stable: programs decide by it. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final String code;

        public Refused(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }
    }

    record Said(String code) {}

    private final Context context;
    private final int limit;

    Call(Context context, int limit) {
        this.context = context;
        this.limit = limit;
    }

    /** What it carries as {@code Authorization: Bearer}. */
    public Optional<String> bearer() {
        return Optional.ofNullable(context.header("Authorization"))
                .filter(said -> said.startsWith(BEARER))
                .map(said -> said.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /** Where it comes from. */
    public String address() {
        return context.req().getRemoteAddr();
    }

    /** A parameter of the path, as declared in braces. */
    public String part(String name) {
        return context.pathParam(name);
    }

    /** What was sent, as this record; {@code not-json} when it is none. */
    public <T> T read(Class<T> type) throws IOException {
        byte[] body = body();
        try {
            T read = Json.read(body, type);
            if (read == null) {
                throw new Refused(400, "not-json");
            }
            return read;
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new Refused(400, "not-json");
        }
    }

    private byte[] body() throws IOException {
        String type = Optional.ofNullable(context.req().getContentType()).orElse("");
        if (!type.startsWith("application/json")) {
            throw new Refused(415, "not-json");
        }
        if (context.req().getContentLengthLong() > limit) {
            throw new Refused(413, "too-large");
        }
        byte[] bytes = context.req().getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Refused(413, "too-large");
        }
        return bytes;
    }

    public void send(Object json) {
        context.contentType("application/json; charset=utf-8").result(Json.payload(json));
    }

    public void send(byte[] bytes) {
        context.contentType("application/octet-stream").result(bytes);
    }

    /** Done; there is nothing to say. */
    public void done() {
        context.status(204);
    }

    void refuse(int status, String code) {
        context.status(status);
        send(new Said(code));
    }

    /** Only a browser sends these; none of ours comes here. */
    boolean isFromABrowser() {
        return context.header("Cookie") != null
                || context.header("Origin") != null
                || context.header("Sec-Fetch-Site") != null
                || context.header("Sec-Fetch-Mode") != null;
    }
}
