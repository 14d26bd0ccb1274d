package releve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Three hosts on a network of their own, made of network namespaces: a node, a ward and a printer, each with one cable to a switch. Cables
 * can be pulled. Nothing of it reaches this machine's own network.
 */
final class ThreeHosts implements Network {
    enum Host {
        NODE("10.77.0.1"),
        WARD("10.77.0.2"),
        PRINTER("10.77.0.3");

        private final String address;

        Host(String address) {
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    private static final String SWITCH = "switch";
    private static final int HTTPS = 8443;
    private static final int RAW = 9100;

    private final String prefix = "rlv" + ProcessHandle.current().pid() % 100_000;

    /** Namespaces can be made here at all: root, on Linux, with iproute2. */
    static boolean possible() {
        String probe = "rlvprobe" + ProcessHandle.current().pid() % 100_000;
        try {
            return run("ip", "netns", "add", probe)
                    && run("ip", "-n", probe, "link", "add", "probe0", "type", "veth", "peer", "name", "probe1")
                    && run("ip", "-n", probe, "link", "add", "probe2", "type", "bridge");
        } catch (IOException noSuchCommand) {
            return false;
        } finally {
            quietly("ip", "netns", "del", probe);
        }
    }

    /** All three, connected. */
    static ThreeHosts make() throws IOException {
        var hosts = new ThreeHosts();
        try {
            hosts.connect();
            return hosts;
        } catch (IOException | RuntimeException failed) {
            hosts.close();
            throw failed;
        }
    }

    private void connect() throws IOException {
        must("ip", "netns", "add", name(SWITCH));
        must("ip", "-n", name(SWITCH), "link", "add", "br0", "type", "bridge");
        must("ip", "-n", name(SWITCH), "link", "set", "br0", "up");
        for (Host host : Host.values()) {
            String port = port(host);
            must("ip", "netns", "add", name(host));
            must(
                    "ip",
                    "-n",
                    name(host),
                    "link",
                    "add",
                    "eth0",
                    "type",
                    "veth",
                    "peer",
                    "name",
                    port,
                    "netns",
                    name(SWITCH));
            must("ip", "-n", name(SWITCH), "link", "set", port, "master", "br0");
            must("ip", "-n", name(host), "addr", "add", host.address() + "/24", "dev", "eth0");
            must("ip", "-n", name(host), "link", "set", "lo", "up");
            plug(host, true);
        }
    }

    @Override
    public Door node() {
        return new Door(Host.NODE.address(), HTTPS, Host.NODE.address(), HTTPS);
    }

    @Override
    public Door printer() {
        return new Door(Host.PRINTER.address(), RAW, Host.PRINTER.address(), RAW);
    }

    @Override
    public String toString() {
        return "three network namespaces";
    }

    @Override
    public void plug(Host host, boolean in) throws IOException {
        must("ip", "-n", name(SWITCH), "link", "set", port(host), in ? "up" : "down");
        if (in) {
            must("ip", "-n", name(host), "link", "set", "eth0", "up");
        }
    }

    @Override
    public Process start(Host host, List<String> command, Path complaints) throws IOException {
        List<String> whole = new ArrayList<>(List.of("ip", "netns", "exec", name(host)));
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                .start();
    }

    @Override
    public void close() {
        for (Host host : Host.values()) {
            quietly("ip", "netns", "del", name(host));
        }
        quietly("ip", "netns", "del", name(SWITCH));
    }

    /** Of the switch. */
    private static String port(Host host) {
        return "to-" + host.name().toLowerCase(Locale.ROOT);
    }

    private String name(Object host) {
        return prefix + host.toString().toLowerCase(Locale.ROOT);
    }

    private static void must(String... command) throws IOException {
        if (!run(command)) {
            throw new IOException(Arrays.toString(command) + " failed");
        }
    }

    private static boolean run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getInputStream().readAllBytes();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void quietly(String... command) {
        try {
            run(command);
        } catch (IOException gone) {
            // Nothing is left of it, which is what was asked.
        }
    }
}
