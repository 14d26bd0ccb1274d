package releve;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import releve.access.Role;

/** A hospital whose one node can be stopped and started under open browsers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WhenTheNodeIsAway {
    Hospital hospital;
    OneNode node;

    @BeforeAll
    void aHospitalWithOneNode() {
        Chromium.get();
        hospital = Hospital.open();
        hospital.stop();
        node = new OneNode(hospital.data(), Duration.ofMinutes(5));
    }

    @AfterAll
    void close() {
        node.close();
        hospital.close();
    }

    @BeforeEach
    void theNodeIsThere() {
        if (!node.isUp()) {
            node.start();
        }
    }

    Seat nurse() {
        return new Seat(node.address(), "fr").withWorker().signIn(hospital.player(Role.NURSE));
    }

    /** The node is there again. What the browser says to its console until it has noticed is no complaint. */
    void comesBack(Seat seat, Runnable noticed) {
        seat.whileOffline(() -> {
            node.start();
            noticed.run();
        });
    }
}
