package releve.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Name, secret, and the PC's name; on an enrolled ward PC, who signed in there lately. */
public record SignInPage(
        Frame frame, String back, String name, Optional<WardPc> pc, String place, List<Mistake> mistakes) {
    /** The address that asks for this person's PIN. */
    public static String chosen(String name, String back) {
        String address = "/sign-in?who=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        return back.equals("/") ? address : address + "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The name is known: the PIN is what is missing. */
    public boolean named() {
        return !name.isEmpty();
    }
}
