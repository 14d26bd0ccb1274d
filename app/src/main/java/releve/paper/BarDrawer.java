package releve.paper;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the bar codes of a page as one filled path each, straight onto the page: no image, no SVG. */
final class BarDrawer implements FSObjectDrawer, FSObjectDrawerFactory {
    static final String TYPE = "application/x-releve-bars";

    @Override
    public boolean isReplacedObject(Element object) {
        return object.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element object) {
        return this;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice page,
            RenderingContext context,
            int dotsPerPixel) {
        var kind = BarCode.Kind.valueOf(object.getAttribute("data-kind"));
        Bars bars = new BarCode(kind, object.getAttribute("data-content")).bars();
        double across = width / bars.totalWidth();
        double down = height / bars.totalHeight();
        double left = x + bars.quiet() * across;
        double top = bars.square() ? y + bars.quiet() * down : y;
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, bars.dark().size() * 5);
        for (Bars.Bar bar : bars.dark()) {
            rectangle(
                    path,
                    left + bar.x() * across,
                    top + bar.y() * down,
                    left + (bar.x() + bar.width()) * across,
                    top + (bar.y() + bar.height()) * down);
        }
        page.setColor(FSRGBColor.BLACK);
        page.fill(path);
        return Map.of();
    }

    private static void rectangle(Path2D path, double left, double top, double right, double bottom) {
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }
}
