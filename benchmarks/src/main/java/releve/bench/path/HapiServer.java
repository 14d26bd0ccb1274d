package releve.bench.path;

import ca.uhn.hl7v2.DefaultHapiContext;
import ca.uhn.hl7v2.HL7Exception;
import ca.uhn.hl7v2.app.HL7Service;
import ca.uhn.hl7v2.llp.MinLowerLayerProtocol;
import ca.uhn.hl7v2.model.Message;
import ca.uhn.hl7v2.parser.GenericModelClassFactory;
import ca.uhn.hl7v2.protocol.ReceivingApplication;
import ca.uhn.hl7v2.protocol.ReceivingApplicationException;
import ca.uhn.hl7v2.util.idgenerator.InMemoryIDGenerator;
import ca.uhn.hl7v2.validation.impl.ValidationContextFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import releve.bench.harness.Answering;

/**
 * HAPI's own MLLP server as quick as it goes: no validation, the generic model (its quickest here), an application that only
 * returns the acknowledgement. It stores nothing.
 */
public final class HapiServer {
    private HapiServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var context = new DefaultHapiContext();
        context.setValidationContext(ValidationContextFactory.noValidation());
        context.setModelClassFactory(new GenericModelClassFactory());
        // Its usual generator of control ids keeps a file; in memory is quicker.
        context.getParserConfiguration().setIdGenerator(new InMemoryIDGenerator());
        var protocol = new MinLowerLayerProtocol();
        protocol.setCharset(StandardCharsets.UTF_8);
        context.setLowerLayerProtocol(protocol);
        int port = freePort();
        HL7Service service = context.newServer(port, false);
        service.registerApplication(new Acknowledging());
        service.startAndWait();
        Answering.serve("port " + port, Answering::processCpu);
        service.stopAndWait();
        System.exit(0); // its pools would keep the process alive
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class Acknowledging implements ReceivingApplication<Message> {
        @Override
        public Message processMessage(Message message, Map<String, Object> metadata)
                throws ReceivingApplicationException, HL7Exception {
            try {
                return message.generateACK();
            } catch (IOException e) {
                throw new HL7Exception(e);
            }
        }

        @Override
        public boolean canProcess(Message message) {
            return true;
        }
    }
}
