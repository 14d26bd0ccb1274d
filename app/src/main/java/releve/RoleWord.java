package releve;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import releve.access.Role;

/** Reads {@code bed-manager}. */
final class RoleWord implements ITypeConverter<Role> {
    @Override
    public Role convert(String word) {
        return Role.find(word)
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is no role; one of "
                        + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "))
                        + " expected"));
    }
}
