/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rasffm.model.RasErrorInfo;
import io.github.rasffm.model.RasErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The errors that users meet most: each has a cause and a next step of its own. */
class ErrorCausesTest {
    private static List<RasErrorInfo> explained() {
        return ErrorCauses.codes().stream()
                .map(code -> RasErrors.lookup(code).orElseThrow(() -> new AssertionError("the library has no " + code)))
                .toList();
    }

    @Test
    void knowsTheFiftyThatUsersMeetMost() {
        assertThat(ErrorCauses.codes())
                .hasSizeGreaterThanOrEqualTo(50)
                .contains(619L, 623L, 628L, 633L, 651L, 678L, 691L, 711L, 718L, 720L, 734L, 735L, 741L, 742L, 752L)
                .contains(756L, 768L, 789L, 797L, 800L, 806L, 807L, 809L, 812L, 868L, 13801L, 13806L, 13868L);
    }

    @Test
    void saysWhyInWordsThatNoOtherErrorHas() {
        assertThat(explained())
                .extracting(error -> ErrorCauses.of(error.code()).orElseThrow())
                .doesNotHaveDuplicates()
                .allSatisfy(cause -> assertThat(cause).hasSizeBetween(30, 250).doesNotEndWith("."));
    }

    @Test
    void saysWhatToDoInWordsThatNoOtherOfThemHas() {
        assertThat(explained())
                .extracting(RasErrorInfo::hint)
                .doesNotHaveDuplicates()
                .allSatisfy(hint -> assertThat(hint).hasSizeGreaterThan(8));
    }

    @Test
    void repeatsNeitherTheMeaningNorTheNextStepAsCause() {
        assertThat(explained())
                .allSatisfy(error -> assertThat(ErrorCauses.of(error.code()))
                        .isPresent()
                        .get()
                        .isNotIn(error.meaning(), error.hint()));
    }

    @Test
    void hasNoneForTheOthers() {
        assertThat(ErrorCauses.of(600)).isEmpty();
        assertThat(ErrorCauses.of(-1)).isEmpty();
    }

    @Test
    void namesTheSourceOfEachCause() throws IOException {
        List<String> lines;
        try (InputStream stream = ErrorCauses.class.getResourceAsStream("error-causes.tsv")) {
            lines = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        List<String> sources = lines.stream()
                .filter(line -> line.matches("# [a-z0-9]+ {2,}.*"))
                .map(line -> line.split(" +", 3)[1])
                .toList();
        assertThat(lines)
                .filteredOn(line -> !line.startsWith("#"))
                .allSatisfy(line -> assertThat(line.split("\t", -1))
                        .hasSize(3)
                        .satisfies(cells -> assertThat(cells[1]).isIn(sources)));
    }
}
