/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.bench.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why one row is slower than another, or a target missed: {@code reasons.json}.
 *
 * @param reasons the first that fits is told
 */
record Reasons(List<Reason> reasons) {
    /** What is told of a pair that the data does not have. */
    static final String NONE = "No reason given.";

    /**
     * Why.
     *
     * @param type the class's simple name
     * @param row the one that is explained; {@code *} at its end means all that begin so
     * @param beside the one that it is compared with, in the same form
     * @param parameters only of rows with these
     * @param reason a sentence or more
     */
    record Reason(
            @JsonProperty("class") String type,
            String row,
            String beside,
            @Nullable Map<String, String> parameters,
            String reason) {
        private boolean fits(String rowType, Map<String, String> rowParameters, String variant, String other) {
            return type.equals(rowType)
                    && (parameters == null || rowParameters.entrySet().containsAll(parameters.entrySet()))
                    && (row.equals(variant) || Target.matches(row, variant))
                    && (beside.equals(other) || Target.matches(beside, other));
        }
    }

    static Reasons load() {
        try (InputStream file = requireNonNull(Reasons.class.getResourceAsStream("reasons.json"))) {
            return new Reasons(new ObjectMapper().readValue(file, new TypeReference<List<Reason>>() {}));
        } catch (IOException failure) {
            throw new IllegalStateException("reasons.json is not as expected", failure);
        }
    }

    /** Why a row, or the rows of a target, are as they are beside others. */
    String of(String type, Map<String, String> parameters, String variant, String other) {
        return reasons.stream()
                .filter(reason -> reason.fits(type, parameters, variant, other))
                .map(Reason::reason)
                .findFirst()
                .orElse(NONE);
    }
}
