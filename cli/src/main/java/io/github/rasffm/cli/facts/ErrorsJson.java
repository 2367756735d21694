/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.rasffm.cli.json.JsonText;
import io.github.rasffm.model.RasErrorInfo;
import java.io.IOException;
import java.util.List;

/** Errors and what is known of them, for programs. */
final class ErrorsJson {
    private ErrorsJson() {}

    /** What {@code ras error --json} prints. */
    static String of(List<ErrorSearch.Answer> answers) {
        return JsonText.document("rasffm.errors/1", json -> {
            json.writeArrayFieldStart("errors");
            for (ErrorSearch.Answer answer : answers) {
                for (ErrorCode code : answer.found()) {
                    json.writeStartObject();
                    json.writeStringField("query", answer.typed());
                    if (code.info().isPresent()) {
                        known(json, code.info().get());
                    } else {
                        unknown(json, code.code());
                    }
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        });
    }

    private static void known(JsonGenerator json, RasErrorInfo info) throws IOException {
        json.writeBooleanField("known", true);
        json.writeNumberField("code", info.code());
        json.writeStringField("name", info.name());
        json.writeStringField("meaning", info.meaning());
        JsonText.text(json, "cause", ErrorCauses.of(info.code()).orElse(""));
        JsonText.text(json, "hint", info.hint());
    }

    private static void unknown(JsonGenerator json, long code) throws IOException {
        json.writeBooleanField("known", false);
        if (code < 0) {
            json.writeNullField("code");
        } else {
            json.writeNumberField("code", code);
        }
        for (String field : List.of("name", "meaning", "cause", "hint")) {
            json.writeNullField(field);
        }
    }
}
