package org.clipfile.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Block;
import org.junit.jupiter.api.Test;

/** Holds document, schema and writer to the same fields. */
class ArticleFormatDocTest {
    private static final Path DOCUMENT = Path.of("docs", "article-format.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");

    @Test
    void everyFieldOfTheSchemaHasItsRowAndEveryRowItsField() throws IOException {
        assertThat(fieldsOfTheDocument())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(fieldsOfTheSchema());
    }

    @Test
    void theWriterWritesTheFieldsOfTheSchemaInItsOrder() throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        CanonicalJson.write(Articles.full(), json);
        JsonNode article = new ObjectMapper().readTree(json.toByteArray());
        Set<String> written = new LinkedHashSet<>();
        keys(article, "", written);
        assertThat(written).containsExactlyInAnyOrderElementsOf(fieldsOfTheSchema());
        assertThat(article.fieldNames()).toIterable().containsExactlyElementsOf(() -> ArticleSchema.document()
                .get("properties")
                .fieldNames());
    }

    @Test
    void everyFieldOfTheSchemaIsDescribed() {
        List<String> silent = new ArrayList<>();
        describe(ArticleSchema.document(), "", silent);
        assertThat(silent).isEmpty();
    }

    @Test
    void everyFieldOfTheTopLevelIsRequired() {
        List<String> required = new ArrayList<>();
        ArticleSchema.document().get("required").forEach(name -> required.add(name.textValue()));
        assertThat(ArticleSchema.document().get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(required);
    }

    @Test
    void theSchemaKnowsTheBlockTypesOfTheCode() {
        List<String> types = new ArrayList<>();
        JsonNode type = ArticleSchema.document().at("/properties/blocks/items/properties/type/enum");
        type.forEach(word -> types.add(word.textValue()));
        assertThat(types)
                .containsExactlyElementsOf(List.of(Block.Type.values()).stream()
                        .map(Block.Type::word)
                        .toList());
    }

    /** The first cells of all tables that have fields. */
    private static List<String> fieldsOfTheDocument() throws IOException {
        List<String> fields = new ArrayList<>();
        boolean ofFields = false;
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (!line.startsWith("|")) {
                ofFields = false;
            } else if (line.startsWith("| Field |")) {
                ofFields = true;
            }
            Matcher row = ROW.matcher(line);
            if (ofFields && row.matches()) {
                fields.add(row.group(1));
            }
        }
        return fields;
    }

    private static Set<String> fieldsOfTheSchema() {
        Set<String> fields = new LinkedHashSet<>();
        properties(ArticleSchema.document(), "", fields);
        return fields;
    }

    private static void properties(JsonNode schema, String path, Set<String> fields) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String field = path + property.getKey();
            fields.add(field);
            properties(property.getValue(), field + ".", fields);
            properties(property.getValue().path("items"), field + "[].", fields);
        }
    }

    private static void describe(JsonNode schema, String path, List<String> silent) {
        if (schema.path("description").asText().isBlank()) {
            silent.add(path);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            describe(property.getValue(), path + "/" + property.getKey(), silent);
        }
        if (schema.has("items")) {
            describe(schema.get("items"), path + "[]", silent);
        }
    }

    private static void keys(JsonNode node, String path, Set<String> keys) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            keys.add(path + member.getKey());
            keys(member.getValue(), path + member.getKey() + ".", keys);
            for (JsonNode item : member.getValue().isArray() ? member.getValue() : List.<JsonNode>of()) {
                keys(item, path + member.getKey() + "[].", keys);
            }
        }
    }
}
