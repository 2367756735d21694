/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of docs/design.md, section 3. */
final class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.rasffm");
    }

    @Test
    void onlyCallViewAndGenTouchForeignMemory() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.github.rasffm.internal.call..",
                        "io.github.rasffm.internal.view..",
                        "io.github.rasffm.internal.gen..",
                        "io.github.rasffm.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .check(classes);
    }
}
