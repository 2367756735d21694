/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks that can run on a system, and the values of their parameters that can. */
public final class Suite {
    /** The parameter that names a notification channel, in all classes that have one. */
    private static final String CHANNEL = "channel";

    /** The channels that need Windows: a message queue, a completion port. */
    private static final Set<String> WINDOWS_CHANNELS = Set.of("WINDOW", "WINDOW_SENT", "COMPLETION_PORT");

    private final List<Member> members = new ArrayList<>();
    private int leftOut;

    Suite() {}

    /**
     * A benchmark with what it is to run with.
     *
     * @param name of class and method
     * @param parameters the values of each
     */
    public record Member(String name, Map<String, List<String>> parameters) {
        /** Sets the parameters for a run of this benchmark. */
        public ChainedOptionsBuilder applyTo(ChainedOptionsBuilder options) {
            parameters.forEach((key, values) -> options.param(key, values.toArray(String[]::new)));
            return options;
        }

        /** With the smallest and the largest of the values, where they are sizes. */
        Member extremes() {
            Map<String, List<String>> ends = new TreeMap<>(parameters);
            ends.replaceAll((key, values) -> values.stream().allMatch(value -> value.matches("\\d+"))
                    ? List.of(values.getFirst(), values.getLast()).stream()
                            .distinct()
                            .toList()
                    : values);
            return new Member(name, ends);
        }

        /** How many combinations of parameters there are. */
        public int runs() {
            return parameters.values().stream().mapToInt(List::size).reduce(1, (all, one) -> all * one);
        }
    }

    /**
     * Lists the benchmarks.
     *
     * @param filter a part of their names
     * @param system as in the property {@code os.name}
     */
    public static Suite of(String filter, String system) {
        Suite suite = new Suite();
        var silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .filter(benchmark -> benchmark.getUsername().contains(filter))
                .sorted(Comparator.comparing(BenchmarkListEntry::getUsername))
                .forEach(benchmark -> suite.add(
                        benchmark.getUsername(), benchmark.getParams().orElse(Map.of()), system.startsWith("Windows")));
        return suite;
    }

    /** Takes a benchmark in, without the values that need Windows elsewhere, unless none is left then. */
    void add(String name, Map<String, String[]> parameters, boolean windows) {
        Map<String, List<String>> able = new TreeMap<>();
        parameters.forEach((key, values) -> able.put(
                key,
                Arrays.stream(values)
                        .filter(value -> windows || !key.equals(CHANNEL) || !WINDOWS_CHANNELS.contains(value))
                        .toList()));
        int all = parameters.values().stream().mapToInt(values -> values.length).reduce(1, (a, b) -> a * b);
        Member member = new Member(name, able);
        leftOut += all - member.runs();
        if (member.runs() > 0) {
            members.add(member);
        }
    }

    /** The same benchmarks, of the sizes only the smallest and the largest. */
    Suite extremes() {
        Suite ends = new Suite();
        members.forEach(member -> ends.members.add(member.extremes()));
        ends.leftOut = leftOut;
        return ends;
    }

    /** In the order of their names. */
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** How many combinations of a benchmark and its parameters run. */
    public int runs() {
        return members.stream().mapToInt(Member::runs).sum();
    }

    /** How many were left out because they need Windows. */
    public int leftOut() {
        return leftOut;
    }
}
