package releve.bench.web;

/**
 * Somebody with an account.
 *
 * @param ward the address of their own board: {@code /ward/H1/H1-CARD}
 */
record Person(String name, String secret, String ward) {}
