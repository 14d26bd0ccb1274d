package releve.access;

/**
 * What one guess costs. The product's is the least that OWASP's Password Storage Cheat Sheet asks of Argon2id (19 MiB, 2 passes,
 * 1 lane): every sign-in pays it too, on two cores and within the program's memory
 * (33 ms of one core of the machine it was measured on; six digits without the node's key would be tried in nine hours).
 */
record Argon2Cost(int memoryKib, int passes, int lanes) {
    static final Argon2Cost OWASP = new Argon2Cost(19_456, 2, 1);
}
