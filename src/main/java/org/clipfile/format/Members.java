package org.clipfile.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, asked for by key and kind. What is missing or of another kind than the format says is
 * an {@link IOException} that names the key.
 */
record Members(Map<String, Object> values) {

    /** Reads the object that opens at the parser's current token. */
    static Members of(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an object", json.currentName());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            Object value = value(json);
            if (value != null) {
                values.put(key, value);
            }
        }
        return new Members(values);
    }

    /** The value at the parser's current token: members, a list, a text, a number, a truth value, or null. */
    static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> of(json);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    Object value = value(json);
                    if (value != null) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw wrong("a value", json.currentName());
        };
    }

    String string(String key) throws IOException {
        return known(key, optionalString(key));
    }

    @Nullable
    String optionalString(String key) throws IOException {
        Object value = values.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong("a text", key);
    }

    long number(String key) throws IOException {
        if (known(key, values.get(key)) instanceof Long number) {
            return number;
        }
        throw wrong("a whole number", key);
    }

    int integer(String key) throws IOException {
        long number = number(key);
        if (number != (int) number) {
            throw wrong("a smaller number", key);
        }
        return (int) number;
    }

    int integerOr(String key, int otherwise) throws IOException {
        return values.containsKey(key) ? integer(key) : otherwise;
    }

    boolean bool(String key) throws IOException {
        if (known(key, values.get(key)) instanceof Boolean bool) {
            return bool;
        }
        throw wrong("true or false", key);
    }

    Instant instant(String key) throws IOException {
        try {
            return Instant.parse(string(key));
        } catch (DateTimeException e) {
            throw new IOException("'" + key + "' is no point in time: " + e.getMessage(), e);
        }
    }

    /** The words of an enum are ours, so one that is not there is the file's fault. */
    <T> T word(String key, Word<T> parser) throws IOException {
        String word = string(key);
        try {
            return parser.parse(word);
        } catch (IllegalArgumentException e) {
            throw new IOException("'" + key + "' has no such value: " + word, e);
        }
    }

    Members object(String key) throws IOException {
        return known(key, optionalObject(key));
    }

    @Nullable
    Members optionalObject(String key) throws IOException {
        Object value = values.get(key);
        if (value == null || value instanceof Members) {
            return (Members) value;
        }
        throw wrong("an object", key);
    }

    List<String> strings(String key) throws IOException {
        List<String> strings = new ArrayList<>();
        for (Object item : list(key)) {
            if (!(item instanceof String string)) {
                throw wrong("a list of texts", key);
            }
            strings.add(string);
        }
        return strings;
    }

    /** The objects of a list, each made into a noun. */
    <T> List<T> objects(String key, Noun<T> noun) throws IOException {
        List<T> objects = new ArrayList<>();
        for (Object item : list(key)) {
            if (!(item instanceof Members members)) {
                throw wrong("a list of objects", key);
            }
            objects.add(noun.of(members));
        }
        return objects;
    }

    private List<?> list(String key) throws IOException {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong("a list", key);
    }

    private static <T> T known(String key, @Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("No clipfile article: it has no '" + key + "'");
        }
        return value;
    }

    private static IOException wrong(String expected, @Nullable String key) {
        return new IOException("No clipfile article: '" + key + "' is not " + expected);
    }

    /** Makes a noun of an object. */
    interface Noun<T> {
        T of(Members members) throws IOException;
    }

    /** Makes a value of its word. */
    interface Word<T> {
        T parse(String word);
    }
}
