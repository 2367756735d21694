/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the command may know which: commands know what they share, never each other. */
class CommandArchitectureTest {
    private static final String LIBRARY = "io.github.rasffm";
    private static final String CLI = LIBRARY + ".cli";
    private static final String TERMINAL = CLI + ".terminal";
    private static final String SESSION = CLI + ".session";
    private static final String JSON = CLI + ".json";
    private static final String DIAL = CLI + ".dial";
    private static final String CONNECTIONS = CLI + ".connections";
    private static final String FACTS = CLI + ".facts";
    private static final String RECORD = CLI + ".record";
    private static final String DEMO = CLI + ".demo";
    private static final String START = CLI + ".start";

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            CLI, Set.of(TERMINAL, SESSION, DIAL, CONNECTIONS, FACTS, RECORD, DEMO, START),
            TERMINAL, Set.of(),
            JSON, Set.of(),
            SESSION, Set.of(TERMINAL),
            DIAL, Set.of(SESSION, TERMINAL),
            CONNECTIONS, Set.of(SESSION, TERMINAL, JSON),
            FACTS, Set.of(SESSION, TERMINAL, JSON),
            RECORD, Set.of(SESSION, TERMINAL, DIAL),
            DEMO, Set.of(SESSION, TERMINAL, DIAL),
            START, Set.of(SESSION, TERMINAL));

    private static final JavaClasses COMMAND = read();

    private static JavaClasses read() {
        try {
            Path place = Path.of(Objects.requireNonNull(
                            RasCommand.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS)
                    .importPath(place);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Dependency> arrows() {
        return COMMAND.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static String origin(Dependency arrow) {
        return arrow.getOriginClass().getPackageName();
    }

    private static String target(Dependency arrow) {
        return arrow.getTargetClass().getPackageName();
    }

    @Test
    void everyClassLivesInAKnownPackage() {
        assertThat(COMMAND.stream().map(JavaClass::getPackageName).distinct())
                .isSubsetOf(MAY_KNOW.keySet())
                .contains(CLI, TERMINAL, SESSION, DIAL, CONNECTIONS);
    }

    @Test
    void arrowsGoOneWay() {
        assertThat(arrows().filter(arrow -> target(arrow).startsWith(CLI))
                        .filter(arrow -> !target(arrow).equals(origin(arrow)))
                        .filter(arrow ->
                                !MAY_KNOW.getOrDefault(origin(arrow), Set.of()).contains(target(arrow))))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void theTerminalKnowsNothingOfRasAndJsonNeither() {
        assertThat(arrows().filter(arrow -> Set.of(TERMINAL, JSON).contains(origin(arrow)))
                        .filter(arrow -> target(arrow).startsWith(LIBRARY))
                        .filter(arrow -> !target(arrow).equals(origin(arrow))))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void usesThePublicPackagesOfTheLibraryAlone() {
        assertThat(arrows().map(CommandArchitectureTest::target)
                        .filter(target -> target.startsWith(LIBRARY) && !target.startsWith(CLI))
                        .distinct())
                .isSubsetOf(LIBRARY, LIBRARY + ".model", LIBRARY + ".simulator");
    }
}
