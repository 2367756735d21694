/* SPDX-License-Identifier: Apache-2.0 */
package io.github.rasffm.cli.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.rasffm.cli.TestTerminal;
import io.github.rasffm.simulator.RasSimulator;
import io.github.rasffm.simulator.RasSimulatorExtension;
import io.github.rasffm.simulator.Scenario;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/schema against what the commands really print, and against docs/ras-json.md. */
@ExtendWith(RasSimulatorExtension.class)
@Scenario("connects")
class JsonSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DOCS = docs();

    private static Path docs() {
        for (Path start : List.of(Path.of("").toAbsolutePath(), testClasses())) {
            for (Path folder = start; folder != null; folder = folder.getParent()) {
                if (Files.exists(folder.resolve("docs/ras-json.md"))) {
                    return folder.resolve("docs");
                }
            }
        }
        throw new IllegalStateException("no docs above the working directory or the test classes");
    }

    private static Path testClasses() {
        try {
            return Path.of(Objects.requireNonNull(
                            JsonSchemaTest.class.getProtectionDomain().getCodeSource())
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.list(DOCS.resolve("schema"))) {
            return files.sorted().toList();
        }
    }

    /** The schema with every field that it does not name forbidden: readers must not mind new ones, the build does. */
    private static List<String> mistakes(JsonNode document) throws IOException {
        String name = document.path("schema").asText().replace("rasffm.", "").replace('/', '-');
        JsonNode schema = JSON.readTree(Files.readString(DOCS.resolve("schema").resolve(name + ".json")));
        objects(schema).forEach(object -> object.put("additionalProperties", false));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(document)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Every part of a schema that describes an object. */
    private static List<ObjectNode> objects(JsonNode schema) {
        List<ObjectNode> found = new ArrayList<>();
        if (schema.isObject() && schema.path("properties").isObject() && schema.has("required")) {
            found.add((ObjectNode) schema);
        }
        schema.forEach(child -> found.addAll(objects(child)));
        return found;
    }

    /** What a command prints; a document a line where it watches. */
    private static List<JsonNode> documents(TestTerminal terminal, boolean lines) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String text : lines ? terminal.outLines() : List.of(terminal.out())) {
            documents.add(JSON.readTree(text));
        }
        return documents;
    }

    private static void requireValid(String... command) throws IOException {
        TestTerminal pipe = TestTerminal.pipe();
        pipe.run(command);
        boolean lines = List.of(command).contains("--for");
        List<JsonNode> documents = documents(pipe, lines);
        assertThat(documents).as(pipe.err()).isNotEmpty();
        for (JsonNode document : documents) {
            assertThat(mistakes(document)).as(document.toString()).isEmpty();
        }
    }

    @AfterEach
    void hangUp() {
        TestTerminal.pipe().run("hangup", "--all");
    }

    @Test
    void everyCommandPrintsWhatItsSchemaSays() throws IOException {
        TestTerminal.pipe().run("dial", "Office");
        requireValid("list", "--json");
        requireValid("status", "Office", "--json");
        requireValid("list", "--watch", "--json", "--for", "1ms");
        requireValid("status", "--watch", "--json", "--for", "1ms");
        requireValid("watch", "--json", "--for", "1ms");
        requireValid("entries", "--json");
        requireValid("devices", "--json");
        requireValid("doctor", "--json");
        requireValid("error", "--json", "691", "12345", "600", "0x80420112", "certificate");
    }

    @Test
    void emptyListsAndUnknownCodesFitAsWell(RasSimulator simulator) throws IOException {
        simulator.scenarioText("devices none\n0 Connected\n");
        requireValid("list", "--json");
        requireValid("devices", "--json");
        requireValid("error", "--json", "nonsense");
        simulator.scenarioText("on RasEnumDevices fail 632 always\n0 Connected\n");
        requireValid("doctor", "--json");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schemaWantsEveryFieldItNames(Path file) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(file));
        assertThat(objects(schema)).isNotEmpty().allSatisfy(object -> {
            List<String> required = new ArrayList<>();
            object.get("required").forEach(name -> required.add(name.asText()));
            assertThat(required).containsExactlyInAnyOrderElementsOf(names(object));
        });
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void aMissingOrAnUnknownFieldWouldBeSeen() throws IOException {
        assertThat(mistakes(JSON.readTree("{\"schema\":\"rasffm.entries/1\"}"))).hasSize(1);
        assertThat(mistakes(
                        JSON.readTree("{\"schema\":\"rasffm.entries/1\",\"entries\":[{\"entryName\":\"a\",\"x\":1}]}")))
                .hasSize(1);
        assertThat(mistakes(JSON.readTree("{\"schema\":\"rasffm.entries/1\",\"entries\":[{\"entryName\":null}]}")))
                .hasSize(1);
    }

    @Test
    void thePageNamesEverySchemaAndEveryFieldInIt() throws IOException {
        String page = Files.readString(DOCS.resolve("ras-json.md"));
        for (Path file : schemas()) {
            JsonNode schema = JSON.readTree(Files.readString(file));
            assertThat(page).contains("(schema/" + file.getFileName() + ")");
            String section =
                    schema.path("properties").path("schema").path("const").asText();
            assertThat(page).contains(": `" + section + "`");
            TreeSet<String> fields = new TreeSet<>();
            objects(schema).forEach(object -> fields.addAll(names(object)));
            fields.remove("schema");
            assertThat(fields)
                    .as(section)
                    .allSatisfy(field -> assertThat(page).containsPattern("[`.]" + field + "[`.]"));
        }
    }
}
