/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static io.github.rasffm.LibraryClasses.BASE;
import static io.github.rasffm.LibraryClasses.GEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms and arrows of docs/design.md, section 3. */
final class ArchitectureTest {
    private static final String MODEL = BASE + ".model";
    private static final String DIAL = BASE + ".internal.dial";
    private static final String WATCH = BASE + ".internal.watch";
    private static final String BOOK = BASE + ".internal.book";
    private static final String CALL = BASE + ".internal.call";
    private static final String VIEW = BASE + ".internal.view";

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            BASE, Set.of(MODEL, DIAL, WATCH, BOOK, CALL, VIEW),
            MODEL, Set.of(),
            DIAL, Set.of(MODEL, CALL, VIEW),
            WATCH, Set.of(MODEL, CALL, VIEW),
            BOOK, Set.of(MODEL, CALL, VIEW),
            CALL, Set.of(VIEW, GEN, MODEL),
            VIEW, Set.of(GEN, MODEL),
            GEN, Set.of());

    private static final Set<String> FOREIGN_MEMORY_ROOMS = Set.of(CALL, VIEW, GEN);
    private static final Set<String> EXPORTED = Set.of(BASE, MODEL);

    @Test
    void everyClassLivesInARoomOfTheDesign() {
        assertThat(LibraryClasses.ALL.stream().map(JavaClass::getPackageName)).isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void arrowsGoDownOnly() {
        assertThat(arrows().filter(arrow -> {
                    String from = arrow.getOriginClass().getPackageName();
                    String to = arrow.getTargetClass().getPackageName();
                    return to.startsWith(BASE)
                            && !to.equals(from)
                            && !MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
                }))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void onlyCallViewAndGenTouchForeignMemory() {
        assertThat(arrows().filter(
                                arrow -> arrow.getTargetClass().getPackageName().equals("java.lang.foreign")
                                        && !FOREIGN_MEMORY_ROOMS.contains(
                                                arrow.getOriginClass().getPackageName())))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void modelIsPureJava() {
        assertThat(arrows().filter(
                                arrow -> arrow.getOriginClass().getPackageName().equals(MODEL))
                        .map(arrow -> arrow.getTargetClass().getPackageName())
                        .distinct())
                .allMatch(to -> to.equals(MODEL) || isJavaBase(to) || to.equals("org.jspecify.annotations"));
    }

    @Test
    void nothingBesidesTheJdkIsNeededAtRunTime() {
        assertThat(arrows().map(arrow -> arrow.getTargetClass().getPackageName())
                        .filter(to -> !to.startsWith(BASE) && !isJavaBase(to) && !to.startsWith("jdk.jfr"))
                        .distinct())
                .isSubsetOf("org.jspecify.annotations");
    }

    @Test
    void exportedSignaturesShowNothingInternal() {
        assertThat(LibraryClasses.ALL.stream()
                        .filter(type -> EXPORTED.contains(type.getPackageName()))
                        .filter(type -> seen(type.getModifiers()))
                        .flatMap(ArchitectureTest::signatures)
                        .filter(signature -> signature.types().stream().anyMatch(ArchitectureTest::isHidden)))
                .isEmpty();
    }

    @Test
    void moduleExportsTheTwoRoomsForUsersAndOpensNone() {
        ModuleDescriptor module =
                ModuleFinder.of(LibraryClasses.PLACE).find(BASE).orElseThrow().descriptor();
        assertThat(module.exports())
                .filteredOn(export -> !export.isQualified())
                .extracting(ModuleDescriptor.Exports::source)
                .containsExactlyInAnyOrderElementsOf(EXPORTED);
        assertThat(module.opens()).isEmpty();
        assertThat(module.isOpen()).isFalse();
    }

    private static Stream<Dependency> arrows() {
        return LibraryClasses.ALL.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static boolean isJavaBase(String packageName) {
        return Object.class.getModule().getPackages().contains(packageName);
    }

    private static boolean seen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isHidden(JavaClass type) {
        return type.getPackageName().startsWith(BASE + ".internal")
                || type.getPackageName().equals("java.lang.foreign");
    }

    private static Stream<Signature> signatures(JavaClass type) {
        Signature supertypes = new Signature(
                type.getName(),
                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                        .toList());
        return Stream.concat(
                Stream.of(supertypes),
                type.getMembers().stream()
                        .filter(member -> seen(member.getModifiers()))
                        .map(ArchitectureTest::signature));
    }

    private static Signature signature(JavaMember member) {
        return new Signature(member.getFullName(), member.getAllInvolvedRawTypes());
    }

    private record Signature(String name, Collection<JavaClass> types) {
        @Override
        public String toString() {
            return name + " shows " + List.copyOf(types);
        }
    }
}
