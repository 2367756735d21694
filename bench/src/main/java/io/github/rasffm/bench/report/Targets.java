/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All targets and what stands at the top of the page, in one file of data.
 *
 * @param headlines what a reader gains by leaving JNA
 * @param operations what the classes do, as a user says it
 * @param targets in the order in which they are shown
 * @param tested what a test of the build holds, because it is no time
 */
record Targets(List<Headline> headlines, Map<String, String> operations, List<Target> targets, List<Tested> tested) {
    /**
     * A target that every build checks.
     *
     * @param question as users ask it
     * @param text what has to be true
     * @param limit the target, in a few words
     * @param test the class that fails else
     */
    record Tested(String question, String text, String limit, String test) {}

    /**
     * One operation beside JNA's two ways, or its only one.
     *
     * @param title what is done, as a user says it
     * @param type the class's simple name
     * @param parameters only of rows with these
     * @param ours our variant
     * @param direct JNA's fastest way, by direct mapping
     * @param usual JNA's way of most programs, by an interface; absent if the operation has the other alone
     */
    record Headline(
            String title,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String type,

            Map<String, String> parameters,
            String ours,
            String direct,
            @Nullable String usual) {
        /** JNA's variants. */
        List<String> jna() {
            return usual == null ? List.of(direct) : List.of(direct, usual);
        }
    }

    static Targets load() {
        try (InputStream file = requireNonNull(Targets.class.getResourceAsStream("targets.json"))) {
            return new ObjectMapper().readValue(file, Targets.class);
        } catch (IOException failure) {
            throw new IllegalStateException("targets.json is not as expected", failure);
        }
    }
}
