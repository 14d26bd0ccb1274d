package releve.journal;

/**
 * What is to be remembered: its kind, what it is about, who says it, and the payload exactly as it will be kept.
 *
 * @param subject what the fact is about, as a path: {@code feed/adt}, {@code patient/CHR/123}; never a person's name
 * @param payload the bytes the kind defines (JSON for most kinds, the raw message for {@code mirror.message}); not copied
 */
public record Fact(Kind kind, String subject, Caller by, byte[] payload) {}
