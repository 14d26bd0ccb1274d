package releve.ward;

/** Textures after the IDDSI framework's foods, in the words of the ward. */
public enum Texture {
    NORMAL,
    SOFT,
    MINCED,
    PUREED,
    LIQUID,
    TUBE
}
