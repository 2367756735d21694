/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.connections;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.rasffm.cli.json.JsonText;
import io.github.rasffm.model.ConnectionStatus;
import io.github.rasffm.model.TunnelEndpoint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Connections and their status, for programs. */
final class ConnectionsJson {
    private static final String CONNECTIONS = "rasffm.connections/1";

    private ConnectionsJson() {}

    /** What {@code ras list --json} and {@code ras status --json} print. */
    static String of(List<ConnectionView> views) {
        return JsonText.document(CONNECTIONS, json -> connections(json, views));
    }

    /** The same in one line, for a reader who gets it again at each change. */
    static String line(List<ConnectionView> views) {
        return JsonText.line(CONNECTIONS, json -> connections(json, views));
    }

    /** What {@code ras watch --json} prints for each change. */
    static String of(Instant time, ConnectionChange change) {
        return JsonText.line("rasffm.change/1", json -> {
            json.writeStringField("time", time.toString());
            json.writeStringField("change", change.kind().name().toLowerCase(Locale.ROOT));
            json.writeFieldName("connection");
            connection(json, change.view());
        });
    }

    private static void connections(JsonGenerator json, List<ConnectionView> views) throws IOException {
        json.writeArrayFieldStart("connections");
        for (ConnectionView view : views) {
            connection(json, view);
        }
        json.writeEndArray();
    }

    private static void connection(JsonGenerator json, ConnectionView view) throws IOException {
        json.writeStartObject();
        json.writeStringField("entryName", view.connection().entryName());
        json.writeStringField("handle", view.connection().handle().toString());
        JsonText.text(json, "deviceType", view.connection().deviceType());
        JsonText.text(json, "deviceName", view.connection().deviceName());
        JsonText.text(
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
            JsonText.text(json, "name", status.error().get().name());
            JsonText.text(json, "meaning", status.error().get().text());
            JsonText.text(json, "hint", status.error().get().hint());
            json.writeEndObject();
        } else {
            json.writeNullField("error");
        }
        json.writeObjectFieldStart("subState");
        json.writeNumberField("code", status.subState().code());
        json.writeStringField("name", status.subState().name());
        json.writeEndObject();
        JsonText.text(json, "phoneNumber", status.phoneNumber());
        JsonText.text(
                json,
                "localEndpoint",
                status.localEndpoint().map(TunnelEndpoint::toString).orElse(""));
        JsonText.text(
                json,
                "remoteEndpoint",
                status.remoteEndpoint().map(TunnelEndpoint::toString).orElse(""));
        json.writeEndObject();
    }
}
