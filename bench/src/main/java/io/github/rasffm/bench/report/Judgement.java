/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that a run says, for whatever shows it.
 *
 * @param facts the conditions
 * @param answer whether to leave JNA
 * @param gains what that gains
 * @param verdicts on all targets that its system can have
 * @param losses where rasffm is slower
 * @param tables one for each question and parameters
 */
record Judgement(
        Map<String, String> facts,
        Answer answer,
        List<Gain> gains,
        List<Verdict> verdicts,
        List<Loss> losses,
        List<Table> tables) {
    static Judgement of(List<Row> rows, Map<String, String> facts) {
        Targets data = Targets.load();
        Reasons reasons = Reasons.load();
        List<Table> tables = Table.of(rows);
        List<Defeat> defeats =
                tables.stream().flatMap(table -> table.defeats().stream()).toList();
        List<Verdict> verdicts = Verdict.all(data, reasons, rows, facts.getOrDefault("System", ""));
        return new Judgement(
                facts,
                Answer.of(Comparison.of(tables), defeats, data.operations()),
                Gain.of(data.headlines(), rows),
                verdicts,
                Loss.of(defeats, reasons, verdicts.stream().map(Verdict::reason).collect(Collectors.toSet())),
                tables);
    }
}
