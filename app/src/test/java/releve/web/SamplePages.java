package releve.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A room's pages as the frame's tests need them: one to see, one to file, one that breaks, one document. */
final class SamplePages implements Pages {
    static final Permission SAMPLE = Permission.of("web.sample");

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
        routes.topics("ward", (visitor, topic) -> visitor.wards().contains(topic.substring("ward:".length())));
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
