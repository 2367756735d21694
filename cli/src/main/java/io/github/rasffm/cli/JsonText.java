/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The JSON of the command, field by field: the same fields in the same order every time, described in docs/ras-json.md.
 * A field that has nothing to say is null, never left out. Any change to a field's name or meaning raises the number at
 * the end of {@code schema}; new fields do not.
 */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** Writes the fields of the one object at the top. */
    @FunctionalInterface
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** What {@code ras error --json} prints. */
    static String errors(List<ErrorCode> codes) {
        return document("rasffm.errors/1", json -> {
            json.writeArrayFieldStart("errors");
            for (ErrorCode code : codes) {
                json.writeStartObject();
                json.writeStringField("query", code.typed());
                json.writeBooleanField("known", code.info().isPresent());
                if (code.info().isPresent()) {
                    json.writeNumberField("code", code.info().get().code());
                    json.writeStringField("name", code.info().get().name());
                    json.writeStringField("meaning", code.info().get().meaning());
                    text(json, "hint", code.info().get().hint());
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

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, text);
        }
    }

    private static String document(String schema, Body body) {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("schema", schema);
            body.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
