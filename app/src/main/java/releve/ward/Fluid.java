package releve.ward;

/** What a patient may drink. */
public enum Fluid {
    FREE,
    THICKENED,
    RESTRICTED
}
