/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.TunnelEndpoint;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The JSON of the command, field by field: the same fields in the same order every time, described in docs/ras-json.md.
 * A field that has nothing to say is null, never left out. Any change to a field's name or meaning raises the number at
 * the end of {@code schema}; new fields do not.
 */
final class JsonText {
    // Only ASCII: the same bytes whatever the encoding of the stream, and a lone surrogate in a name survives.
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

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

    /** What {@code ras list --json} and {@code ras status --json} print. */
    static String connections(List<ConnectionView> views) {
        return document("rasffm.connections/1", json -> {
            json.writeArrayFieldStart("connections");
            for (ConnectionView view : views) {
                json.writeStartObject();
                json.writeStringField("entryName", view.connection().entryName());
                json.writeStringField("handle", view.connection().handle().toString());
                text(json, "deviceType", view.connection().deviceType());
                text(json, "deviceName", view.connection().deviceName());
                text(
                        json,
                        "phoneBook",
                        view.connection().phoneBook().map(Path::toString).orElse(""));
                if (view.status().isPresent()) {
                    status(json, view.status().get());
                } else {
                    json.writeNullField("status");
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void status(JsonGenerator json, ConnectionStatus status) throws IOException {
        json.writeObjectFieldStart("status");
        json.writeObjectFieldStart("state");
        json.writeNumberField("code", status.state().code());
        json.writeStringField("name", status.state().name());
        json.writeStringField("group", status.state().group().name().toLowerCase(Locale.ROOT));
        json.writeStringField("meaning", status.state().meaning());
        json.writeEndObject();
        if (status.error().isPresent()) {
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", status.error().get().code());
            text(json, "name", status.error().get().name());
            text(json, "meaning", status.error().get().text());
            text(json, "hint", status.error().get().hint());
            json.writeEndObject();
        } else {
            json.writeNullField("error");
        }
        json.writeObjectFieldStart("subState");
        json.writeNumberField("code", status.subState().code());
        json.writeStringField("name", status.subState().name());
        json.writeEndObject();
        text(json, "phoneNumber", status.phoneNumber());
        text(
                json,
                "localEndpoint",
                status.localEndpoint().map(TunnelEndpoint::toString).orElse(""));
        text(
                json,
                "remoteEndpoint",
                status.remoteEndpoint().map(TunnelEndpoint::toString).orElse(""));
        json.writeEndObject();
    }

    /** What {@code ras entries --json} prints. */
    static String entries(List<String> names) {
        return document("rasffm.entries/1", json -> {
            json.writeArrayFieldStart("entries");
            for (String name : names) {
                json.writeStartObject();
                json.writeStringField("entryName", name);
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
