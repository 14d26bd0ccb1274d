package releve.agenda;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import releve.agenda.rescue.Need;

/**
 * What a booking is, by the hospital's tables.
 *
 * @param proposed a class with the rule that proposes it: never a decision
 * @param protectedGroup who goes ahead without a vote
 * @param services that it rests on, in the order of the tables
 */
public record Meaning(
        Sort sort,
        Set<Need> needs,
        Tables.Rule proposed,
        Optional<Tables.ProtectedGroup> protectedGroup,
        List<String> services) {}
