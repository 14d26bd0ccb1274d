package releve.web;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names and addresses this node answers to. A request that names another host is refused, so that a page of a stranger's site whose name
 * suddenly points here (DNS rebinding) reads nothing.
 */
final class Hosts {
    private final Set<String> names;

    Hosts(Collection<String> names) {
        this.names = new TreeSet<>(names.stream().map(Hosts::plain).toList());
    }

    /** Bound to loopback: this machine's own names for itself. Beyond: its host name, the addresses it has, and what the site adds. */
    static Hosts of(InetAddress bound, Collection<String> more) {
        var names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "::1"));
        names.addAll(more);
        names.add(plain(bound.getHostAddress()));
        if (!bound.isLoopbackAddress()) {
            names.addAll(ownNames());
            if (bound.isAnyLocalAddress()) {
                names.addAll(ownAddresses());
            }
        }
        return new Hosts(names);
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** @param header the Host header, perhaps with a port */
    boolean answersTo(String header) {
        return names.contains(plain(withoutPort(header)));
    }

    static String withoutPort(String header) {
        if (header.startsWith("[")) {
            int end = header.indexOf(']');
            return end < 0 ? header : header.substring(1, end);
        }
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int scope = lower.indexOf('%');
        String bare = scope < 0 ? lower : lower.substring(0, scope);
        String whole = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return whole.equals("0:0:0:0:0:0:0:1") ? "::1" : whole;
    }

    private static Set<String> ownNames() {
        var names = new TreeSet<String>();
        try {
            String name = InetAddress.getLocalHost().getHostName();
            names.add(name);
            int dot = name.indexOf('.');
            if (dot > 0 && !Character.isDigit(name.charAt(0))) {
                names.add(name.substring(0, dot));
            }
        } catch (UnknownHostException ignored) {
            // a host without a name of its own is reached by address
        }
        return names;
    }

    private static Set<String> ownAddresses() {
        var addresses = new TreeSet<String>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(each -> each.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> !address.isLinkLocalAddress())
                    .forEach(address -> addresses.add(address.getHostAddress()));
        } catch (SocketException ignored) {
            // no list of interfaces: names remain
        }
        return addresses;
    }
}
