package org.clipfile.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Checks articles against the shipped JSON Schema, and what a schema cannot say. Every test that makes articles calls it. */
public final class ArticleSchema {
    static final String RESOURCE = "/schema/clipfile-article-1.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private ArticleSchema() {}

    /** Fails the test unless these bytes are one article whose ledger tiles its source text. */
    public static void check(byte[] json) {
        try {
            check(JSON.readTree(json));
        } catch (IOException e) {
            throw new AssertionError("No JSON: " + e.getMessage(), e);
        }
    }

    static void check(JsonNode article) {
        assertThat(SCHEMA.validate(article)).as("violations of the schema").isEmpty();
        int at = 0;
        for (JsonNode line : article.get("ledger")) {
            assertThat(line.get("start").intValue())
                    .as("start of the ledger line " + line)
                    .isEqualTo(at);
            assertThat(line.get("end").intValue())
                    .as("end of the ledger line " + line)
                    .isGreaterThan(at);
            if (line.has("media")) {
                assertThat(line.get("media").intValue())
                        .as("media item of the ledger line " + line)
                        .isLessThan(article.get("media").size());
            }
            at = line.get("end").intValue();
        }
        assertThat(at)
                .as("end of the ledger")
                .isEqualTo(article.get("source").get("chars").intValue());
        for (JsonNode item : article.get("media")) {
            assertThat(item.get("position").intValue())
                    .as("position of the media item " + item)
                    .isLessThanOrEqualTo(article.get("blocks").size());
        }
        assertThat(article.get("text").textValue()).as("text").isEqualTo(joined(article.get("blocks")));
    }

    /** The shipped schema. */
    static JsonNode document() {
        try (InputStream in = ArticleSchema.class.getResourceAsStream(RESOURCE)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(JsonNode blocks) {
        StringBuilder text = new StringBuilder();
        for (JsonNode block : blocks) {
            text.append(text.isEmpty() ? "" : "\n\n").append(block.get("text").textValue());
        }
        return text.toString();
    }

    private static JsonSchema schema() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory.getSchema(document(), config);
    }
}
