package releve.web;

/**
 * Which templates the way in is shown with.
 *
 * @param signIn shows a {@link SignInPage}
 * @param locked shows a {@link LockedPage}
 * @param ownSecret shows an {@link OwnSecretPage}
 */
public record WayInLook(String signIn, String locked, String ownSecret) {
    static final WayInLook USUAL =
            new WayInLook("releve/web/signIn.jte", "releve/web/locked.jte", "releve/web/ownSecret.jte");
}
