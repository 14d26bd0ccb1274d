package releve.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the stick's own Java must hold: a class that is missing there shows only at the moment it is used. */
final class LinkedRuntimeTest {
    @Test
    void everyModuleThatOurClassesNameIsLinked() {
        Map<String, String> modules = new HashMap<>();
        ModuleLayer.boot()
                .modules()
                .forEach(module -> module.getPackages().forEach(each -> modules.put(each, module.getName())));
        Map<String, String> missing = new TreeMap<>();
        int[] looked = {0};
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("releve")) {
            type.getDirectDependenciesFromSelf().forEach(each -> {
                String module =
                        modules.get(each.getTargetClass().getBaseComponentType().getPackageName());
                if (module != null) {
                    looked[0]++;
                    if (!LinkedRuntime.MODULES.contains(module)) {
                        missing.putIfAbsent(module, each.getDescription());
                    }
                }
            });
        }
        assertTrue(looked[0] > 10_000, looked[0] + " names of the JDK's classes");
        assertEquals(Map.of(), missing);
    }
}
