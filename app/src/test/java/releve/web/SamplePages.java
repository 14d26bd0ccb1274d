package releve.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** A room's pages as the frame's tests need them: one to see, one to file, one that breaks, one document. */
final class SamplePages implements Pages {
    static final Permission SAMPLE = Permission.of("web.sample");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final String patterns = resource("patterns.html");

    final List<String> filed = new CopyOnWriteArrayList<>();

    @Override
    public String room() {
        return "web";
    }

    @Override
    public void open(Routes routes) {
        routes.page("/sample/{ward}", SAMPLE, this::ward);
        routes.action("/sample/{ward}", SAMPLE, this::file);
        routes.page("/sample", SAMPLE, visit -> visit.say(200, "Sample", List.of("A sample page")));
        routes.listed("/sample", "web.age.title", "web.age.what");
        routes.page("/broken", SAMPLE, visit -> {
            throw new IllegalStateException("the secret of this fault");
        });
        routes.page("/document", SAMPLE, visit -> visit.sendDocument("text/html", "é\"x.html", new byte[] {'<'}));
        routes.page("/patterns", SAMPLE, this::patterns);
        routes.action(
                "/patterns",
                SAMPLE,
                visit -> visit.file(() -> {
                    filed.add(visit.form().text("note"));
                    return "/sample";
                }));
        routes.listed("/patterns", "web.keys.title", "web.keys.what");
        routes.machine(
                "/machine", call -> call.send(Map.of("token", call.bearer().orElse(""))));
        routes.machine("/machine", 100, call -> {
            filed.add(call.read(Told.class).said());
            call.done();
        });
        routes.machine("/machine/{what}", call -> {
            if (call.part("what").equals("broken")) {
                throw new IllegalStateException("the secret of this fault");
            }
            throw new Call.Refused(404, "no-such-thing");
        });
        routes.topics("ward", (visitor, topic) -> visitor.wards().contains(topic.substring("ward:".length())));
    }

    /** Every pattern of the stylesheet on one page; the people on it are synthetic. */
    private void patterns(Visit visit) {
        Frame frame = visit.frame("Modèles de page", "ward:3A");
        Content content = out ->
                out.writeContent(patterns.replace("{token}", frame.forms().token())
                        .replace("{once}", frame.forms().once().toString()));
        var html = new StringOutput();
        engine.render("releve/web/layout.jte", Map.<String, Object>of("frame", frame, "content", content), html);
        visit.html(200, html.toString());
    }

    record Told(String said) {}

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(SamplePages.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ward(Visit visit) {
        String ward = visit.part("ward");
        if (ward.equals("none")) {
            throw new NotThere("ward");
        }
        if (!visit.visitor().wards().contains(ward)) {
            throw new NotAllowed("ward");
        }
        visit.show(
                "releve/web/message.jte",
                new MessagePage(
                        visit.frame("Ward <" + ward + ">", "ward:" + ward), List.of("<script>alert(1)</script>")));
    }

    private void file(Visit visit) {
        visit.file(() -> {
            filed.add(visit.form().text("note"));
            return "/sample/" + visit.part("ward");
        });
    }
}
