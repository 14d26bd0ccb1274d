package releve;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import releve.access.Account;
import releve.access.People;
import releve.access.Role;
import releve.journal.JournalReader;
import releve.journal.Json;

/** {@code releve user list}: who has an account. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists accounts with their roles and wards. Works while the server runs. Shows nothing secret.",
        footer = {"", "Exit code 1 when there is no account."})
final class UserListCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Option(names = "--json", description = "For a machine.")
    private boolean json;

    @Override
    public Integer call() {
        try (JournalReader reader = JournalReader.open(data.existing())) {
            var people = new People(reader.jdbi());
            if (!people.known()) {
                throw new Stop(
                        ExitCode.BROKEN_MACHINE,
                        "the views in this folder are of an older version: stop the server and run `releve rebuild`");
            }
            List<Account> accounts = people.all();
            System.out.println(json ? Json.pretty(accounts) : text(accounts));
            return accounts.isEmpty() ? ExitCode.NO : ExitCode.DONE;
        }
    }

    private static String text(List<Account> accounts) {
        if (accounts.isEmpty()) {
            return "No account yet: `releve user add` or `releve user import` makes some.";
        }
        var text = new StringBuilder(
                "%-20s %-28s %-24s %-16s %s%n".formatted("name", "person", "roles", "wards", "state"));
        for (Account each : accounts) {
            text.append("%-20s %-28s %-24s %-16s %s%n"
                    .formatted(
                            each.name(),
                            each.display(),
                            each.roles().stream().map(Role::code).collect(Collectors.joining(" ")),
                            String.join(" ", each.wards()),
                            state(each)));
        }
        return text.append("%,d accounts".formatted(accounts.size())).toString();
    }

    private static String state(Account account) {
        if (!account.active()) {
            return "closed";
        }
        if (!account.pin() && !account.password()) {
            return "no PIN or password yet";
        }
        return account.temporary() ? "to change PIN or password" : "open";
    }
}
