package releve.web;

/**
 * From where somebody comes in.
 *
 * @param place the PC's name as its users gave it, or blank: it proves nothing
 * @param pc the token of an enrolled ward PC as the browser sent it, or blank: the doorkeeper knows whether it is one
 * @param address the network address the request came from, as the connection itself has it; no header is believed
 */
public record Whence(String place, String pc, String address) {}
