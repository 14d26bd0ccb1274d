package releve.wardpc.node;

import java.util.Optional;

/** Where ward PCs reach this node. @param fingerprint of its certificate (SHA-256); nothing without TLS: then only this machine reaches it */
public record NodeAddress(String address, Optional<String> fingerprint) {}
