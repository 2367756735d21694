/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON of all commands has in common. Each command writes its own field by field: the same fields in the same
 * order every time, described in docs/ras-json.md. A field that has nothing to say is null, never left out. Any change
 * to a field's name or meaning raises the number at the end of {@code schema}; new fields do not.
 */
public final class JsonText {
    // Only ASCII: the same bytes whatever the encoding of the stream, and a lone surrogate in a name survives.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    /** Writes the fields of the one object at the top. */
    @FunctionalInterface
    public interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    /** A field whose text may be empty, which is null then. */
    public static void text(JsonGenerator json, String field, String text) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, text);
        }
    }

    /** One object whose first field names its shape, on several lines. */
    public static String document(String schema, Body body) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        return write(schema, body, printer);
    }

    /** The same on one line, for one of many. */
    public static String line(String schema, Body body) {
        return write(schema, body, null);
    }

    private static String write(String schema, Body body, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            if (printer != null) {
                json.setPrettyPrinter(printer);
            }
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
