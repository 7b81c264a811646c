package org.clipfile.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clipfile.article.Page.Picture;
import org.clipfile.html.Element;
import org.clipfile.rules.LowerCase;
import org.clipfile.rules.Stems;
import org.jspecify.annotations.Nullable;

/** Reads what an element shows as picture, video or sound, wherever lazy-loading scripts keep its address. */
final class PictureFinder {
    private static final List<String> LAZY = List.of(
            "data-src",
            "data-original",
            "data-lazy-src",
            "data-lazy",
            "data-url",
            "data-image",
            "data-hi-res-src",
            "data-full-src",
            "data-img-src",
            "data-delayed-url",
            "data-original-src");
    private static final List<String> LAZY_SETS = List.of("data-srcset", "data-lazy-srcset", "data-src-set");
    private static final Set<String> PICTURES = Set.of("img", "amp-img", "amp-anim");
    /** Custom elements (WHATWG HTML section 4.13) whose names say that they show a picture. */
    private static final Pattern DRAWN = Pattern.compile("(?:^|-)(?:image|img|picture|photo)(?:-|$)");

    private static final List<String> VIDEO_HOSTS = List.of(
            "youtube.com/embed",
            "youtube-nocookie.com/embed",
            "player.vimeo.com",
            "dailymotion.com/embed",
            "dvidshub.net/video",
            "players.brightcove.net",
            "content.jwplatform.com",
            "facebook.com/plugins/video",
            "player.twitch.tv",
            "rumble.com/embed",
            "arte.tv/player");
    private static final List<String> AUDIO_HOSTS = List.of(
            "w.soundcloud.com/player", "open.spotify.com/embed", "dvidshub.net/audio", "embed.podcasts.apple.com");
    /** Smaller pictures are icons and counters. */
    private static final int ICON = 48;
    /** File names of pictures that belong to the page, whatever their size: buttons, badges, stars, the site's own sign. */
    private static final Pattern ORNAMENT = Pattern.compile(
            "(?:^|[-_.])(?:icons?|zoom|arrow|close|play|share|logo|badge|symbol|enlarge|expand)(?:[-_.].*)?\\.svg$"
                    + "|^(?:(?:site|header|main|footer|brand)(?:[-_.]|%20))?(?:logo|rating|stars?|spacer|blank|transparent|pixel|smil(?:ey|ies)|emoji)(?:[-_.0-9].*)?"
                    + "\\.(?:gif|png)$|^(?:app-?store|google-?play|app-?gallery)[-_.].*",
            Pattern.CASE_INSENSITIVE);

    /** Without one of these no file is called so. */
    private static final Stems ORNAMENT_STEMS =
            new Stems("svg|gif|png|appstore|app-store|googleplay|google-play|appgallery|app-gallery");

    private final Addresses addresses;

    PictureFinder(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What the element shows, or null if it is none of these or only an icon. */
    @Nullable
    Picture find(Element element, int offset) {
        String name = element.normalName();
        if (PICTURES.contains(name)) {
            if (isIcon(element)) {
                return null;
            }
            String url = imageUrl(element);
            return url != null && isOrnament(url) ? null : picture("image", url, element, offset);
        }
        if (name.indexOf('-') > 0 && DRAWN.matcher(name).find()) {
            return drawn(element, offset);
        }
        return switch (name) {
            case "video", "amp-video" -> picture("video", mediaUrl(element), element, offset);
            case "audio", "amp-audio" -> picture("audio", mediaUrl(element), element, offset);
            case "iframe", "amp-iframe" -> frame(element, offset);
            case "amp-youtube" ->
                picture("video", "https://www.youtube.com/embed/" + element.attr("data-videoid"), element, offset);
            default -> null;
        };
    }

    private Picture picture(String type, @Nullable String url, Element element, int offset) {
        return new Picture(type, url, text(element, "alt"), text(element, "title"), offset);
    }

    /** An element of the site's own that a script turns into a picture, unless there is one in it already. */
    private @Nullable Picture drawn(Element element, int offset) {
        String url = !element.holds("img") ? imageUrl(element) : null;
        return url == null ? null : picture("image", url, element, offset);
    }

    private @Nullable Picture frame(Element element, int offset) {
        String url = element.attr("src").isEmpty() ? element.attr("data-src") : element.attr("src");
        if (VIDEO_HOSTS.stream().anyMatch(url::contains)) {
            return picture("video", addresses.absolute(url), element, offset);
        }
        if (AUDIO_HOSTS.stream().anyMatch(url::contains)) {
            return picture("audio", addresses.absolute(url), element, offset);
        }
        return null;
    }

    private @Nullable String imageUrl(Element img) {
        String best = firstOf(img, LAZY_SETS);
        best = best(best.isEmpty() ? img.attr("srcset") : best);
        if (best.isEmpty()) {
            best = firstOf(img, LAZY);
        }
        if (!isReal(best)) {
            best = img.attr("src");
        }
        Element parent = img.parent();
        if (!isReal(best) && parent != null && parent.normalName().equals("picture")) {
            for (Element source = parent.firstElementChild(); source != null; source = source.nextElementSibling()) {
                if (source.normalName().equals("source") && !isReal(best)) {
                    String set = source.attr("srcset");
                    best = best(set.isEmpty() ? source.attr("data-srcset") : set);
                }
            }
        }
        return isReal(best) ? addresses.absolute(best) : null;
    }

    private @Nullable String mediaUrl(Element element) {
        String url = element.attr("src");
        for (Element source = element.firstElementChild(); source != null; source = source.nextElementSibling()) {
            if (url.isEmpty() && source.normalName().equals("source")) {
                url = source.attr("src");
            }
        }
        return isReal(url) ? addresses.absolute(url) : null;
    }

    /** Placeholders are data addresses, empty ones, and those in which a script puts a size: {@code _${formatId}.jpg}. */
    private static boolean isReal(String url) {
        return !url.isBlank()
                && url.indexOf('{') < 0
                && !url.startsWith("data:")
                && !url.startsWith("blob:")
                && !url.startsWith("about:");
    }

    private static String firstOf(Element element, List<String> names) {
        for (String name : names) {
            String value = element.attr(name);
            if (isReal(value)) {
                return value;
            }
        }
        return "";
    }

    /** The largest candidate of a source set (WHATWG HTML section 4.8.4.4), or an empty text. */
    static String best(String srcset) {
        String best = "";
        double size = -1;
        int at = 0;
        int length = srcset.length();
        while (at < length) {
            while (at < length && (Words.isSpace(srcset.charAt(at)) || srcset.charAt(at) == ',')) {
                at++;
            }
            int end = at;
            while (end < length && !Words.isSpace(srcset.charAt(end))) {
                end++;
            }
            String url = srcset.substring(at, end);
            String descriptor = "";
            if (url.endsWith(",")) {
                url = url.substring(0, url.length() - 1);
            } else {
                int comma = srcset.indexOf(',', end);
                int stop = comma < 0 ? length : comma;
                descriptor = srcset.substring(end, stop).strip();
                end = stop;
            }
            double here = descriptor.isEmpty() ? 1 : number(descriptor);
            if (!url.isEmpty() && here > size) {
                best = url;
                size = here;
            }
            at = end;
        }
        return best;
    }

    private static double number(String descriptor) {
        int end = 0;
        while (end < descriptor.length()
                && (Character.isDigit(descriptor.charAt(end)) || descriptor.charAt(end) == '.')) {
            end++;
        }
        try {
            return end == 0 ? 0 : Double.parseDouble(descriptor.substring(0, end));
        } catch (NumberFormatException e) {
            // Such as "1.2.3x": an author's slip; the candidate counts as the smallest.
            return 0;
        }
    }

    private static boolean isOrnament(String url) {
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        String file = url.substring(url.lastIndexOf('/', end - 1) + 1, end);
        return ORNAMENT_STEMS.in(LowerCase.of(file)) != 0
                && ORNAMENT.matcher(file).find();
    }

    private static boolean isIcon(Element img) {
        int width = pixels(img.attr("width"));
        int height = pixels(img.attr("height"));
        return width >= 0 && height >= 0 && width < ICON && height < ICON;
    }

    private static int pixels(String value) {
        int n = 0;
        String clean = value.strip().toLowerCase(Locale.ROOT);
        if (clean.isEmpty() || clean.length() > 6 || clean.endsWith("%")) {
            return -1;
        }
        for (int i = 0; i < clean.length() && Character.isDigit(clean.charAt(i)); i++) {
            n = n * 10 + clean.charAt(i) - '0';
        }
        return Character.isDigit(clean.charAt(0)) ? n : -1;
    }

    private static @Nullable String text(Element element, String attribute) {
        String value = Words.collapse(element.attr(attribute));
        return value.isEmpty() ? null : value;
    }
}
