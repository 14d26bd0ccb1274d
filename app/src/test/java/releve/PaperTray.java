package releve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A printer that takes whatever comes on its raw port and keeps it as files: {@code ADDRESS PORT FOLDER}. Says each file when it is whole. */
final class PaperTray {
    private PaperTray() {}

    public static void main(String[] where) throws IOException {
        Path folder = Path.of(where[2]);
        try (ServerSocket port = new ServerSocket(Integer.parseInt(where[1]), 50, InetAddress.getByName(where[0]))) {
            System.out.println("ready");
            for (int sheet = 1; ; sheet++) {
                try (Socket socket = port.accept()) {
                    Path file = folder.resolve(sheet + ".pdf");
                    Files.write(file, socket.getInputStream().readAllBytes());
                    System.out.println(file);
                }
            }
        }
    }
}
