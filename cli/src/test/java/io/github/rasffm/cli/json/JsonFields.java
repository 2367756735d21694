/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;

/** The paths of all fields in a JSON text, in order. */
public final class JsonFields {
    private JsonFields() {}

    public static Set<String> of(String json) {
        Set<String> paths = new LinkedHashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    paths.add(parser.getParsingContext()
                            .pathAsPointer()
                            .toString()
                            .substring(1)
                            .replaceAll("/[0-9]+", "[]")
                            .replace('/', '.'));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
        return paths;
    }
}
