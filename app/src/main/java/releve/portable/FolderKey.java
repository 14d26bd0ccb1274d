package releve.portable;

/** A key (Ed25519) that signs a folder's checksums. */
public interface FolderKey {
    /** The public half, 32 bytes. */
    byte[] publicKey();

    /** 64 bytes. */
    byte[] sign(byte[] text);
}
