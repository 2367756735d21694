/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm;

import static io.github.rasffm.LibraryClasses.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library's hand-written code may not call, read from its class files. */
final class ForbiddenCallsTest {
    private static final String CALL = BASE + ".internal.call.";

    /** Who may open an arena that outlives a call, and why. */
    private static final Set<String> LONG_ARENAS = Set.of(
            CALL + "DialCall ofAuto", // the handle cell: several of our threads read it
            CALL + "Kernel32 global", // a library stays loaded
            CALL + "LibraryLoader global", // a library stays loaded
            CALL + "NotificationStub global", // RAS has no "unregister"
            CALL + "NotificationWindows global", // nor has a window class that is used
            CALL + "User32 global"); // a library stays loaded

    @Test
    void arenasThatOutliveACallAreOnTheList() {
        assertThat(calls("java.lang.foreign.Arena", "ofShared", "ofAuto", "global")
                        .map(call -> call.from().getOwner().getName() + " " + call.name())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(LONG_ARENAS);
    }

    @Test
    void nobodySleeps() {
        assertThat(calls("java.lang.Thread", "sleep")).isEmpty();
        assertThat(calls("java.util.concurrent.TimeUnit", "sleep")).isEmpty();
    }

    @Test
    void nobodyPrints() {
        assertThat(handWritten()
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().getName().equals("java.lang.System")))
                .isEmpty();
        assertThat(calls("java.lang.Throwable", "printStackTrace")).isEmpty();
    }

    @Test
    void nobodyReadsAnUnboundedGeneratedPointer() {
        assertThat(generatedCalls().filter(ForbiddenCallsTest::isPointerGetter)).isEmpty();
    }

    @Test
    void theGeneratedCodeHasNothingWithoutBounds() {
        assertThat(LibraryClasses.ALL.stream()
                        .filter(LibraryClasses::isGenerated)
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method ->
                                isIndexedAccessor(method) || method.getName().equals("reinterpret")))
                .isEmpty();
    }

    @Test
    void whoGivesAFunctionToNativeCodeIsThatFunctionAndSaysSo() {
        assertThat(generatedCalls()
                        .filter(call -> call.name().equals("allocate")
                                && call.parameterCount() > 0
                                && call.parameter(0).endsWith("$Function")
                                && call.from().getOwner().getRawInterfaces().stream()
                                        .noneMatch(type -> type.getName().equals(call.parameter(0)))))
                .isEmpty();
        assertThat(upcalls()).isNotEmpty().allMatch(method -> method.isAnnotatedWith(CALL + "CalledByNative"));
    }

    private static Stream<JavaMethod> upcalls() {
        return handWritten()
                .filter(type -> type.getRawInterfaces().stream().anyMatch(ForbiddenCallsTest::isUpcallInterface))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("apply"));
    }

    private static boolean isUpcallInterface(JavaClass type) {
        return LibraryClasses.isGenerated(type) && type.getName().endsWith("$Function");
    }

    /** An accessor that works out an address from an index: {@code X(MemorySegment, long, ...)} of an array field. */
    private static boolean isIndexedAccessor(JavaMethod method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        return parameters.size() > 1
                && parameters.get(0).getName().equals("java.lang.foreign.MemorySegment")
                && parameters.get(1).getName().equals("long")
                && method.getOwner()
                        .tryGetMethod(method.getName() + "$layout")
                        .filter(layout ->
                                layout.getRawReturnType().getName().equals("java.lang.foreign.SequenceLayout"))
                        .isPresent();
    }

    /** The getter of a field whose generated layout is an address: {@code X(MemorySegment)} beside {@code X$layout()}. */
    private static boolean isPointerGetter(Call call) {
        return call.parameterCount() == 1
                && call.parameter(0).equals("java.lang.foreign.MemorySegment")
                && call.target()
                        .getOwner()
                        .tryGetMethod(call.name() + "$layout")
                        .filter(layout -> layout.getRawReturnType().getName().equals("java.lang.foreign.AddressLayout"))
                        .isPresent();
    }

    private static Stream<JavaClass> handWritten() {
        return LibraryClasses.ALL.stream().filter(type -> !LibraryClasses.isGenerated(type));
    }

    private static Stream<Call> generatedCalls() {
        return allCalls()
                .filter(call -> LibraryClasses.isGenerated(call.target().getOwner()));
    }

    private static Stream<Call> calls(String owner, String... names) {
        return allCalls()
                .filter(call -> call.target().getOwner().getName().equals(owner)
                        && Set.of(names).contains(call.name()));
    }

    private static Stream<Call> allCalls() {
        return handWritten()
                .flatMap(type -> Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream()
                                .map(call -> new Call(call.getOrigin(), call.getTarget())),
                        type.getCodeUnitReferencesFromSelf().stream()
                                .map(call -> new Call(call.getOrigin(), call.getTarget()))));
    }

    private record Call(JavaCodeUnit from, CodeUnitAccessTarget target) {
        String name() {
            return target.getName();
        }

        int parameterCount() {
            return target.getRawParameterTypes().size();
        }

        String parameter(int index) {
            return target.getRawParameterTypes().get(index).getName();
        }

        @Override
        public String toString() {
            return from.getFullName() + " calls " + target.getFullName();
        }
    }
}
