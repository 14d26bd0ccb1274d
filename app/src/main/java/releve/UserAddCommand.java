package releve;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import releve.access.Account;
import releve.access.NewPerson;
import releve.access.Role;

/** {@code releve user add}: one account. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Adds one account. Its PIN or password is asked for, and is changed by its owner at the first sign-in.",
        footer = {
            "",
            "Roles: nurse, physician, pharmacist, laboratory, imaging, clerk, bed-manager, theatre-manager,",
            "medical-director, crisis-cell, it-recovery, data-protection-officer, auditor, administrator.",
            "A PIN has 6 to 12 digits and is taken on ward PCs; a password has 12 characters or more.",
            "Exit code 1 when the account was refused; the reason is said."
        })
final class UserAddCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "NAME", description = "The name to sign in with.")
    private String name = "";

    @Option(names = "--display", paramLabel = "TEXT", description = "The person's name, as pages show it.")
    private @Nullable String display;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleWord.class,
            description = "What the person is here to do; may be said several times.")
    private List<Role> roles = List.of();

    @Option(names = "--ward", paramLabel = "W", description = "A ward of their own; may be said several times.")
    private List<String> wards = List.of();

    @Option(
            names = "--language",
            paramLabel = "L",
            defaultValue = "fr",
            description = "fr, nl, de or en (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    @Option(names = "--without-secret", description = "Ask for none: nobody signs in before `releve user reset`.")
    private boolean withoutSecret;

    @Option(
            names = "--own",
            description = "The person chose this PIN or password and typed it: they are not asked to change it.")
    private boolean own;

    @Override
    public Integer call() throws IOException {
        var person =
                new NewPerson(name, display == null ? name : display, Set.copyOf(roles), Set.copyOf(wards), language);
        person.objection().ifPresent(objection -> {
            throw new Stop(ExitCode.NO, "nothing was changed: " + objection.sentence());
        });
        String secret = withoutSecret ? null : SecretPrompt.read(person.name());
        try (Reception reception = Reception.open(data.path())) {
            Account account = Reception.done(reception.access().add(person, secret, own, reception.caller()));
            System.out.println("added " + account.name() + " (account " + account.id() + ")");
        }
        return ExitCode.DONE;
    }
}
