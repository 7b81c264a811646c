package org.clipfile.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.clipfile.article.Page.Picture;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says of pictures (schema.org {@code ImageObject}): caption and credit. They are matched to the
 * pictures of the markup by the part of the address that sizes and formats of one picture share.
 */
final class DescribedImages {
    /** A size in a file name: 800x600, w800, h_600. */
    private static final Pattern SIZE = Pattern.compile("\\d{2,4}x\\d{2,4}|[wh][_=]?\\d{2,4}|@\\dx");

    private static final int SHORTEST_KEY = 6;
    private static final int LONGEST_CAPTION = 2000;
    private static final int LONGEST_CREDIT = 200;

    private record Said(@Nullable String caption, @Nullable String credit) {}

    private final Map<String, Said> byKey = new HashMap<>();

    /** Notes an image object. */
    void add(JsonNode image) {
        String url = text(image.path("contentUrl"));
        String key = key(url == null ? text(image.path("url")) : url);
        String caption = text(image.path("caption"));
        String said = caption == null ? text(image.path("description")) : caption;
        String credit = text(image.path("creditText"));
        for (String other : new String[] {"copyrightHolder", "author", "creator"}) {
            credit = credit == null ? name(image.path(other)) : credit;
        }
        said = said == null || said.length() > LONGEST_CAPTION ? null : said;
        credit = credit == null || credit.length() > LONGEST_CREDIT ? null : credit;
        if (key != null && (said != null || credit != null)) {
            byKey.putIfAbsent(key, new Said(said, credit));
        }
    }

    /** The pictures with what is said of them. */
    List<Picture> describe(List<Picture> pictures) {
        if (byKey.isEmpty()) {
            return pictures;
        }
        List<Picture> all = new ArrayList<>(pictures.size());
        for (Picture picture : pictures) {
            String key = key(picture.url());
            Said words = key == null ? null : byKey.get(key);
            all.add(
                    words == null
                            ? picture
                            : new Picture(
                                    picture.type(),
                                    picture.url(),
                                    picture.alt(),
                                    picture.title(),
                                    picture.offset(),
                                    words.caption(),
                                    words.credit()));
        }
        return all;
    }

    /** The longest word of the last two parts of an address, sizes and endings left out; null if it says too little. */
    static @Nullable String key(@Nullable String url) {
        if (url == null || url.startsWith("data:")) {
            return null;
        }
        int end = url.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = url.indexOf(mark);
            end = at < 0 ? end : Math.min(end, at);
        }
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        int last = url.lastIndexOf('/', end - 1);
        int first = Math.max(last < 0 ? -1 : url.lastIndexOf('/', last - 1), url.indexOf("://") + 2);
        String path = url.substring(Math.min(first + 1, end), end).toLowerCase(Locale.ROOT);
        String best = "";
        for (String part : path.split("[/.=~,:]")) {
            String word = SIZE.matcher(part).replaceAll("");
            best = word.length() > best.length() ? word : best;
        }
        return best.length() < SHORTEST_KEY ? null : best;
    }

    private static @Nullable String name(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        return text(one.isObject() ? one.path("name") : one);
    }

    private static @Nullable String text(JsonNode node) {
        if (!node.isTextual()) {
            return null;
        }
        String value = node.asText();
        String words = Words.collapse(value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value);
        return words.isEmpty() || words.startsWith("<") ? null : words;
    }
}
