package releve.web;

/** Where to go back to, as the browser told it: only ever a page of this server. */
final class ReturnAddress {
    private static final int LONGEST = 500;

    private ReturnAddress() {}

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
