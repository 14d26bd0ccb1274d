package releve.access;

/** What a person is given to sign in with the first time; they change it then. */
public enum FirstSecret {
    /** Nothing: nobody signs in before a reset. */
    NONE,
    /** A PIN, taken on ward PCs; an administrator gets a password all the same. */
    PIN,
    /** A password, taken anywhere. */
    PASSWORD
}
