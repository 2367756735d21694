/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PageTest {
    private static final Map<String, String> FACTS = Map.of("System", "Linux 6", "Commit", "<abc & def>");

    @Test
    void answersAtItsTop() {
        String page = Page.of(Rows.good(), FACTS);

        assertThat(page.substring(0, page.indexOf("Targets:")))
                .contains("Yes.", "12 to 193 times less time", "14.0 ns and 0 B instead of 170 ns");
    }

    @Test
    void saysWhereJnaIsFaster() {
        assertThat(Page.of(Rows.with(Rows.idle("rasffmPoller", 200, 0)), FACTS))
                .contains("It depends", "class=\"card loss\"")
                .contains("jnaDirect (1.18×)");
    }

    @Test
    void marksTargetsAsMetMissedOrAbsent() {
        assertThat(Page.of(Rows.good(), FACTS)).contains("≤ 1.05×</td><td>1.00×</td><td class=\"text met\">");
        assertThat(Page.of(Rows.with(Rows.idle("rasffmPoller", 20, 0)), FACTS)).contains("✗ missed by 43 %");
        assertThat(Page.of(Rows.without("jnaDirect"), FACTS)).contains("not in this run");
    }

    @Test
    void standsAlone() {
        assertThat(Page.of(Rows.good(), FACTS))
                .doesNotContain("http", "<script", "<link", "src=", "@import", "NaN", "Infinity", "{{");
    }

    @Test
    void escapesWhatItIsGiven() {
        assertThat(Page.of(Rows.good(), FACTS))
                .contains("&lt;abc &amp; def&gt;")
                .doesNotContain("<abc");
    }

    @Test
    void hasNothingToSayOfRowsWithoutJna() {
        assertThat(Page.of(List.of(Rows.idle("rasffmPoller", 14, 0)), Map.of())).contains("it cannot say");
    }
}
