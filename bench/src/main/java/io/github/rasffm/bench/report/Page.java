/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static java.util.Objects.requireNonNull;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The page: everything in one file, without script and network. */
final class Page {
    /** Beyond this ratio of the longest to the shortest, only a logarithmic bar shows both. */
    private static final double LINEAR = 25;

    private static final double SHORTEST_PERCENT = 2;

    private static final Map<String, String> QUESTIONS = Map.of(
            "poll", "Asking for the status",
            "notify", "Notifications",
            "dial", "A whole dial",
            "enumerate", "Listing connections",
            "view", "Reading a record",
            "startup", "Start-up of a fresh JVM");

    private final Judgement run;

    private Page(Judgement run) {
        this.run = run;
    }

    static String of(Judgement run) {
        try (Reader template = new InputStreamReader(
                requireNonNull(Page.class.getResourceAsStream("page.html")), StandardCharsets.UTF_8)) {
            return Mustache.compiler()
                    .defaultValue("")
                    .emptyStringIsFalse(true)
                    .compile(template)
                    .execute(new Page(run).content());
        } catch (IOException failure) {
            throw new IllegalStateException("page.html cannot be read", failure);
        }
    }

    private Map<String, Object> content() {
        List<Table> tables = run.tables();
        List<Verdict> verdicts = run.verdicts();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("subtitle", String.join(" · ", facts("Date", "Profile", "System", "Java", "Commit")));
        content.put("state", run.facts().getOrDefault(Environment.STATE, ""));
        content.put("answer", run.answer().gains());
        content.put("costs", run.answer().costs());
        content.put("cards", run.gains().stream().map(Gain::card).toList());
        content.put(
                "warning",
                tables.stream().anyMatch(Table::busy)
                        ? "Medians are far above p10, as on a busy machine: where tables say so, repeat before you"
                                + " trust them."
                        : "");
        content.put("targets", targets(verdicts));
        content.put("metCount", Verdict.count(verdicts, Verdict.State.MET));
        content.put("missedCount", Verdict.count(verdicts, Verdict.State.MISSED));
        long unmeasurable = Verdict.count(verdicts, Verdict.State.UNMEASURABLE);
        content.put("unmeasurableCount", unmeasurable == 0 ? "" : unmeasurable);
        long unknown = Verdict.count(verdicts, Verdict.State.UNKNOWN);
        content.put("unknownCount", unknown == 0 ? "" : unknown);
        content.put("testedCount", Verdict.count(verdicts, Verdict.State.TESTED));
        content.put("losses", losses());
        content.put("questions", questions(tables));
        content.put(
                "facts",
                run.facts().entrySet().stream()
                        .map(fact -> Map.of("key", fact.getKey(), "value", fact.getValue()))
                        .toList());
        return content;
    }

    private List<String> facts(String... names) {
        return Arrays.stream(names)
                .map(name -> run.facts().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Each reason once, at the last of its targets that stand together. */
    private static List<Map<String, Object>> targets(List<Verdict> verdicts) {
        return IntStream.range(0, verdicts.size())
                .mapToObj(i -> target(
                        verdicts.get(i),
                        i + 1 < verdicts.size()
                                && verdicts.get(i)
                                        .reason()
                                        .equals(verdicts.get(i + 1).reason())))
                .toList();
    }

    private static Map<String, Object> target(Verdict verdict, boolean nextHasItsReason) {
        return Map.of(
                "question", verdict.question(),
                "text", verdict.text(),
                "limit", verdict.limit(),
                "value", verdict.value(),
                "state", verdict.state().name().toLowerCase(Locale.ROOT),
                "verdict", verdict.words(),
                "reason", nextHasItsReason ? "" : verdict.reason());
    }

    private List<Map<String, Object>> losses() {
        return run.losses().stream()
                .map(loss -> Map.<String, Object>of(
                        "type", loss.type(),
                        "rows",
                                loss.rows().stream()
                                        .map(row -> Map.of("variant", row.variant(), "ways", row.ways()))
                                        .toList(),
                        "reason", loss.reason()))
                .toList();
    }

    private static List<Map<String, Object>> questions(List<Table> tables) {
        Map<String, List<Table>> questions = tables.stream()
                .collect(Collectors.groupingBy(Table::question, LinkedHashMap::new, Collectors.toList()));
        return questions.entrySet().stream()
                .map(question -> Map.<String, Object>of(
                        "name", QUESTIONS.getOrDefault(question.getKey(), question.getKey()),
                        "tables", question.getValue().stream().map(Page::table).toList()))
                .toList();
    }

    private static Map<String, Object> table(Table table) {
        double max = table.rows().stream().mapToDouble(Row::quiet).max().orElse(1);
        double min = table.rows().stream().mapToDouble(Row::quiet).min().orElse(1);
        boolean logarithmic = max > LINEAR * min && min > 0;
        List<Extra> extras = Arrays.stream(Extra.values())
                .filter(extra -> table.rows().stream().anyMatch(row -> !Double.isNaN(row.extra(extra.label()))))
                .toList();
        return Map.of(
                "name", table.name(),
                "unit", table.unit(),
                "compared", table.compared(),
                "scale", logarithmic ? "logarithmic bars" : "",
                "busy", table.busy(),
                "headings",
                        extras.stream()
                                .map(extra -> Map.of("heading", extra.heading(), "meaning", extra.meaning()))
                                .toList(),
                "rows",
                        table.rows().stream()
                                .map(row -> row(
                                        table,
                                        row,
                                        extras,
                                        logarithmic
                                                ? Math.log(row.quiet() / min) / Math.log(max / min)
                                                : row.quiet() / max))
                                .toList());
    }

    private static Map<String, Object> row(Table table, Row row, List<Extra> extras, double part) {
        double width = SHORTEST_PERCENT + (100 - SHORTEST_PERCENT) * part;
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("kind", row.isOurs() ? "ours" : row.isFloor() ? "floor" : "other");
        cells.put("variant", row.variant());
        cells.put("width", String.format(Locale.ROOT, "%.1f", width));
        cells.put("jvms", row.jvmsDiffer());
        cells.put("slower", table.fasterThan(row));
        cells.put("score", Numbers.of(row.time().score()));
        cells.put("error", Numbers.of(row.time().error()));
        cells.put("quiet", Numbers.of(row.quiet()));
        cells.put("ratio", Numbers.of(row.quiet() / table.floor()));
        cells.put("over", row.isFloor() ? "" : Numbers.of(row.quiet() - table.floor()));
        cells.put("bytes", Numbers.bytes(row.bytes()));
        cells.put(
                "extras",
                extras.stream()
                        .map(extra -> Numbers.of(row.extra(extra.label())))
                        .toList());
        return cells;
    }
}
