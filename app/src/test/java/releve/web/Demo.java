package releve.web;

import java.io.IOException;
import java.nio.file.Files;

/** The frame alone, to be looked at: {@code u1} or {@code u2} with the PIN 2468. Its people are synthetic. */
final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        OpenHouse house = OpenHouse.staffed(Files.createTempDirectory("releve-demo"));
        System.out.println(house.web.address());
        Thread.currentThread().join();
    }
}
