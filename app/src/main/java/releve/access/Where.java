package releve.access;

import java.util.Locale;

/**
 * From where somebody signs in.
 *
 * @param address the network address of the browser
 * @param wardPc the label of an enrolled ward PC, or blank: PINs are taken only on ward PCs
 */
public record Where(String address, String wardPc) {
    private static final int GROUPS_OF_A_NETWORK = 4;

    /** Some other computer: password only. */
    public static Where elsewhere(String address) {
        return new Where(address, "");
    }

    public static Where wardPc(String label) {
        return new Where("", label);
    }

    boolean onWardPc() {
        return !wardPc.isBlank();
    }

    /** What failures are counted under: a ward PC, or an address; of IPv6 the network, since one machine has all its addresses. */
    String source() {
        return onWardPc() ? "pc/" + wardPc : "address/" + network(address);
    }

    private static String network(String address) {
        String[] groups = address.toLowerCase(Locale.ROOT).split(":", -1);
        if (groups.length <= GROUPS_OF_A_NETWORK || address.contains(".")) {
            return address;
        }
        return String.join(":", java.util.Arrays.copyOf(groups, GROUPS_OF_A_NETWORK));
    }

    /** For journal entries. */
    String words() {
        return onWardPc() ? "ward PC " + wardPc : "address " + address;
    }
}
