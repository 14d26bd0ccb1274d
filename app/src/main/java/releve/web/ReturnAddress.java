package releve.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where to go back to, as the browser told it: only ever a page of this server. */
final class ReturnAddress {
    private static final int LONGEST = 500;

    private ReturnAddress() {}

    /** This page of ours, which leads back there. */
    static String to(String page, String back) {
        return back.equals("/") ? page : page + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The address itself when it is a path of ours, else the start page. */
    static String safe(String address) {
        if (address.length() > LONGEST
                || !address.startsWith("/")
                || address.startsWith("//")
                || address.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 0x7f)) {
            return "/";
        }
        return address;
    }
}
