package releve.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The pages' templates, compiled with the program; what goes into them is escaped for the place it goes to. */
final class Templates {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param template such as {@code releve/web/start.jte}, whose one parameter is the page */
    String render(String template, Object page) {
        var out = new StringOutput(16 * 1024);
        engine.render(template, page, out);
        return out.toString();
    }
}
