package org.clipfile.read;

import java.util.HashMap;
import java.util.Map;
import org.clipfile.html.Element;
import org.clipfile.rules.LowerCase;
import org.clipfile.rules.Stems;

/**
 * What the classes, id and {@code itemprop} of an element say of captions and credits: the words that publishers of many
 * countries use for them. Sets of bits.
 */
final class CaptionHints {
    /** It is called a caption. */
    static final int CAPTION = 1;
    /** It is called a credit. */
    static final int CREDIT = 2;
    /** Inside a caption its name speaks of a credit; elsewhere of something else. */
    static final int PERHAPS_CREDIT = 4;
    /** It is called a picture or a set of pictures. */
    static final int PICTURE = 8;
    /** It is called something whose picture and words are no part of an article. */
    static final int OTHER = 16;

    /** Parts of names, wherever they stand in them: {@link #CAPTION} and {@link #CREDIT}, as these are the lowest bits. */
    private static final Stems PARTS = new Stems(
            "caption|bildunterschrift|bildtext|bildetekst|bildtekst|billedtekst|didascalia|onderschrift|piefoto|pie-foto"
                    + "|pie_foto|piedefoto|pie-de-foto|epigrafe|kuvateksti|leyenda",
            "credit|copyright|photographer|fotograf|bildautor|bildquelle|bildnachweis|bildrechte|fotonachweis|photoby"
                    + "|photo-by|photo_by|captionauthor");

    /** With a word for a picture before it in one name it makes a caption: {@code image-description}. */
    private static final int TEXT = 32;

    private static final int MEDIA = 64;
    private static final int MEDIA_TEXT = 128;

    /** Whole words of names. */
    private static final Map<String, Integer> WORDS = new HashMap<>();

    private static final int LONGEST_WORD = 14;

    static {
        words(CAPTION, "legend legende infotext");
        words(
                PERHAPS_CREDIT,
                "source src quelle quellen fuente fonte bron kilde agency agencia agentur author autor"
                        + " auteur byline attribution rights owner holder provider artist distributor"
                        + " affiliation");
        words(
                PICTURE,
                "image images img photo photos foto fotos picture pic figure fig bild bilder imagen"
                        + " imagem immagine illustration gallery galerie galeria slide slideshow slider hmedia"
                        + " thumbnail thumb");
        words(TEXT, "description desc text txt info label subtitle lead details note alt");
        words(MEDIA_TEXT, "info description desc lead details");
        words(
                OTHER,
                "author authors byline avatar profile teaser teasers card cards related promo product"
                        + " products comment comments logo ad ads advert banner recommended newsletter social"
                        + " share nav menu recirc user bio headshot sponsor shop price buy footer sidebar"
                        + " breadcrumb tags podcast contributor staff");
        words(MEDIA, "media");
    }

    /** The design system of the British government calls the line over a headline so. */
    private static final String KICKER = "govuk-caption";

    /** Longer lists of classes are looked at this far. */
    private static final int LONGEST = 300;

    private CaptionHints() {}

    /** What the names of an element say, its classes among them; 0 if nothing. */
    static int of(Element element, ClassList classes) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        int hints = classes.captionHints() | names(Tags.attribute(element, "id"));
        return switch (Tags.attribute(element, "itemprop")) {
            case "" -> hints;
            case "caption" -> hints | CAPTION;
            case "copyrightHolder", "creditText", "copyrightNotice" -> hints | CREDIT;
            case "author", "creator", "contributor", "sourceOrganization" -> hints | PERHAPS_CREDIT;
            default -> hints;
        };
    }

    /** What a list of names says, as it stands in an attribute. */
    static int names(String attribute) {
        int hints = 0;
        int length = Math.min(attribute.length(), LONGEST);
        for (int at = 0; at < length; ) {
            int end = at;
            while (end < length && attribute.charAt(end) > ' ') {
                end++;
            }
            if (end - at > 1) {
                hints |= name(attribute.substring(at, end));
            }
            at = end + 1;
        }
        return hints;
    }

    private static int name(String name) {
        String lower = LowerCase.of(name);
        if (lower.startsWith(KICKER)) {
            return 0;
        }
        int hints = PARTS.in(lower);
        boolean text = false;
        boolean picture = false;
        int before = 0;
        for (int at = 0; at < name.length(); ) {
            int end = wordEnd(name, at);
            int word = end - at > LONGEST_WORD ? 0 : word(lower.length() == name.length() ? lower : name, at, end);
            text |= (before & PICTURE) != 0 && (word & TEXT) != 0 || (before & MEDIA) != 0 && (word & MEDIA_TEXT) != 0;
            picture |= (word & PICTURE) != 0;
            hints |= word & (CAPTION | PERHAPS_CREDIT | OTHER);
            before = word;
            at = end;
            while (at < name.length() && !Character.isLetter(name.charAt(at))) {
                at++;
            }
        }
        if (picture && (hints & PERHAPS_CREDIT) != 0) {
            return hints & ~OTHER | CREDIT;
        }
        hints |= picture ? PICTURE : 0;
        return text ? hints | CAPTION : hints;
    }

    private static void words(int bit, String words) {
        for (String word : words.split(" ")) {
            WORDS.merge(word, bit, (some, more) -> some | more);
        }
    }

    private static int word(String name, int from, int to) {
        Integer known = WORDS.get(name.substring(from, to));
        return known == null ? 0 : known;
    }

    /** A word ends before anything but a letter, and where small letters are followed by a capital. */
    private static int wordEnd(String name, int from) {
        int end = from;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            if (end > from && Character.isUpperCase(name.charAt(end)) && Character.isLowerCase(name.charAt(end - 1))) {
                break;
            }
            end++;
        }
        return end;
    }
}
