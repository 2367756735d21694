/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.facts;

import io.github.rasffm.cli.json.JsonText;
import java.util.List;

/** The entries of the phone book, for programs. */
final class EntriesJson {
    private EntriesJson() {}

    /** What {@code ras entries --json} prints. */
    static String of(List<String> names) {
        return JsonText.document("rasffm.entries/1", json -> {
            json.writeArrayFieldStart("entries");
            for (String name : names) {
                json.writeStartObject();
                json.writeStringField("entryName", name);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
