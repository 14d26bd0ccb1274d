package releve.staff;

import java.util.List;
import releve.web.Frame;

/** First PINs and passwords, to be printed and handed out; without lines when they are gone. */
public record SheetPage(Frame frame, String address, List<Line> lines) {
    public record Line(String person, String name, String wards, String secret) {
        @Override
        public String toString() {
            return "Line[" + name + "]"; // never the secret
        }
    }
}
