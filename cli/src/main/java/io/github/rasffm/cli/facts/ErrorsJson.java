/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.json.JsonText;
import java.util.List;

/** Errors and what is known of them, for programs. */
final class ErrorsJson {
    private ErrorsJson() {}

    /** What {@code ras error --json} prints. */
    static String of(List<ErrorCode> codes) {
        return JsonText.document("rasffm.errors/1", json -> {
            json.writeArrayFieldStart("errors");
            for (ErrorCode code : codes) {
                json.writeStartObject();
                json.writeStringField("query", code.typed());
                json.writeBooleanField("known", code.info().isPresent());
                if (code.info().isPresent()) {
                    json.writeNumberField("code", code.info().get().code());
                    json.writeStringField("name", code.info().get().name());
                    json.writeStringField("meaning", code.info().get().meaning());
                    JsonText.text(json, "hint", code.info().get().hint());
                } else {
                    if (code.code() < 0) {
                        json.writeNullField("code");
                    } else {
                        json.writeNumberField("code", code.code());
                    }
                    json.writeNullField("name");
                    json.writeNullField("meaning");
                    json.writeNullField("hint");
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
