/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.internal.gen.LayoutTable;
import io.github.rasffm.internal.gen.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of {@code docs/connection-states.md} say what the library and the SDK's header say. */
final class StateTableTest {
    private static final Set<String> NAMES =
            ConnectionState.all().stream().map(ConnectionState::name).collect(Collectors.toSet());

    @Test
    void everyStateStandsThereWithItsNumberGroupAndLevel() throws IOException {
        List<String> told = rows("## All states")
                .map(cells -> String.join(" ", cells[0], cells[1], cells[2], cells[3]))
                .toList();
        List<String> known = ConnectionState.all().stream()
                .map(state -> String.join(
                        " ",
                        (state.code() < 0x1000 ? "%d" : "0x%X").formatted(state.code()),
                        state.name(),
                        state.group().name().toLowerCase(Locale.ROOT),
                        LayoutTable.level("RASCS_" + state.name())))
                .toList();
        assertThat(told).isEqualTo(known).hasSize(32);
    }

    @Test
    void everyStateIsExplainedInItsOwnWords() throws IOException {
        assertThat(rows("## All states").map(cells -> cells[4]))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void ordersNameOnlyStatesThatExist() throws IOException {
        List<String> words = rows("## Usual orders")
                .flatMap(cells -> Arrays.stream(cells[1].split("[^A-Za-z0-9]+")))
                .filter(word -> word.matches("[A-Z][a-z]+[A-Za-z]*"))
                .toList();
        assertThat(words).hasSizeGreaterThan(40).isSubsetOf(NAMES);
    }

    @Test
    void everyStateThatStillOccursHasAPlaceInAnOrder() throws IOException {
        List<String> orders = rows("## Usual orders").map(cells -> cells[1]).toList();
        Set<String> elsewhere =
                Set.of("StartAuthentication", "CallbackComplete", "LogonNetwork", "Interactive", "Disconnected");
        assertThat(NAMES)
                .filteredOn(name -> !elsewhere.contains(name))
                .allMatch(name -> orders.stream().anyMatch(order -> order.contains(name)));
    }

    /** The rows of the table under a heading, without its head. */
    private static Stream<String[]> rows(String heading) throws IOException {
        return Files.readAllLines(ProjectFiles.root().resolve("docs/connection-states.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "));
    }
}
