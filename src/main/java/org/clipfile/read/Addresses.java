package org.clipfile.read;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses of a page absolute.
 *
 * @param base the page's own address, or what its {@code base} element says; empty if neither is known
 */
record Addresses(String base) {

    /** An address as far as it can be told; absolute wherever there is a base. */
    String absolute(String address) {
        String clean = address.strip();
        if (base.isEmpty() || isAbsolute(clean)) {
            return clean;
        }
        try {
            return new URL(new URL(base), clean).toExternalForm();
        } catch (MalformedURLException e) {
            // No address at all, such as "http//x": it is kept as it was written.
            return clean;
        }
    }

    /** Where a link leads a reader, or null if it leads to no other document. */
    @Nullable
    String link(String href) {
        String clean = href.strip();
        if (clean.isEmpty() || clean.startsWith("#")) {
            return null;
        }
        int colon = clean.indexOf(':');
        if (colon > 0 && colon < 12) {
            String scheme = clean.substring(0, colon).toLowerCase(Locale.ROOT);
            if (scheme.equals("javascript")
                    || scheme.equals("data")
                    || scheme.equals("about")
                    || scheme.equals("blob")) {
                return null;
            }
        }
        return absolute(clean);
    }

    private static boolean isAbsolute(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
