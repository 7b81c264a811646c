package org.clipfile.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jsoup.internal.StringUtil;
import org.jspecify.annotations.Nullable;

/** Makes addresses of a feed absolute. */
final class Addresses {
    private static final int LONGEST = 2_000;

    private Addresses() {}

    /** The absolute form of a link, if that is an address of the web; null if not. */
    static @Nullable String absolute(String base, @Nullable String link) {
        if (link == null || link.isBlank() || link.length() > LONGEST) {
            return null;
        }
        String resolved = StringUtil.resolve(base, link.strip()).strip();
        String lower = resolved.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return null;
        }
        int fragment = resolved.indexOf('#');
        // A fragment that begins with a bang names a page of its own on some older sites.
        String page = fragment < 0 || resolved.startsWith("#!", fragment) ? resolved : resolved.substring(0, fragment);
        return host(page) == null ? null : page.replace(" ", "%20");
    }

    /** The host of an address in lower case; null if it has none. */
    static @Nullable String host(String address) {
        try {
            String host = new URI(address.replace(" ", "%20").replace("|", "%7C")).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
