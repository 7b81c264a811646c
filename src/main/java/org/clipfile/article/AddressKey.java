package org.clipfile.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the many addresses of one page have in common: it is the same for http and https, with and without tracking
 * parameters, for the mobile and AMP twins of a page, and for the agencies that moved to another name and kept their
 * article numbers.
 */
public final class AddressKey {
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|cmp(?:id)?|ocid|smid|smtyp|"
                    + "xtor|at_.*|ns_.*|ftag|spm|ref_src|ref_url|ito|"
                    + "mkt_tok|trk|_hs(?:enc|mi)|hsctatracking|wt\\.mc_id|sr_share|intcmp|soc_src|guccounter)");
    /** These tell where a reader came from in words; with a number of some length they name an article. */
    private static final Pattern TRACKING_IN_WORDS =
            Pattern.compile("(?i)(?:ref|source|campaign|partner|rss|feed|i?cid|taid)=(?!\\d{2,}$).*");

    private static final Set<String> AMP_PARAMETERS = Set.of("amp", "amp=1", "amp=true", "outputtype=amp", "m=1");
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("(?i)/article/(?:article/)?(\\d{4,})(?:/|$)");
    private static final Set<String> NUMBERED = Set.of("defense.gov", "war.gov");

    private AddressKey() {}

    /** The key of an http or https address; of any other text, the text itself. */
    public static String of(String address) {
        int from = address.indexOf("://");
        String scheme = from < 0 ? "" : address.substring(0, from).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return address.strip();
        }
        String rest = address.substring(from + 3).strip();
        int fragment = rest.indexOf('#');
        if (fragment >= 0 && !rest.startsWith("#!", fragment)) {
            rest = rest.substring(0, fragment);
        }
        int slash = indexOfAny(rest);
        String host = host(rest.substring(0, slash), scheme);
        int question = rest.indexOf('?');
        String path = path(question < 0 ? rest.substring(slash) : rest.substring(Math.min(slash, question), question));
        if (NUMBERED.contains(host)) {
            Matcher number = ARTICLE_NUMBER.matcher(path);
            host = "defense.gov";
            if (number.find()) {
                return host + "/article/" + number.group(1);
            }
        }
        return host + path + query(question < 0 ? "" : rest.substring(question + 1));
    }

    private static int indexOfAny(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("/?".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }

    private static String host(String authority, String scheme) {
        String host = authority.toLowerCase(Locale.ROOT);
        host = host.substring(host.indexOf('@') + 1);
        String port = scheme.equals("http") ? ":80" : ":443";
        host = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String bare = host.replaceFirst("^(?:www\\d?|m|mobile|amp)\\.", "");
        return bare.indexOf('.') > 0 ? bare : host;
    }

    private static String path(String path) {
        String plain = path.replaceFirst("(?i)^/amp(?=/)", "")
                .replaceFirst("(?i)/(?:amp|amp\\.html)/?$", "")
                .replaceFirst("(?i)\\.amp(?=\\.html?$|$)", "")
                .replaceFirst("(?i)/index\\.(?:html?|php|aspx?)$", "");
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String query(String query) {
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&")) {
            String name = parameter.split("=", 2)[0];
            if (!parameter.isEmpty()
                    && !TRACKING.matcher(name).matches()
                    && !TRACKING_IN_WORDS.matcher(parameter).matches()
                    && !AMP_PARAMETERS.contains(parameter.toLowerCase(Locale.ROOT))) {
                kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        return kept.toString();
    }
}
