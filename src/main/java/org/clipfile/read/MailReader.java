package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clipfile.article.Capture;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.Segment;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/**
 * Reads e-mails (RFC 5322): newsletters, bulletins, press releases. The web page in it is read as {@link HtmlReader} does,
 * a plain text as {@link TextReader} does; subject, sender and date are facts. What only the receiver may know is blotted
 * out of everything but the capture.
 */
public final class MailReader implements PageReader {
    /** A page with less than that share of the text's letters is a notice that there is a text. */
    private static final double LEAST_PAGE = 0.4;

    private static final Pattern FORWARDED =
            Pattern.compile("^(?:\\s*(?:fwd?|wg|tr|rv|enc|re|aw|sv|antw)\\s*:)+\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_NAME = Pattern.compile("^\\[[^\\]]{1,40}\\]\\s*");
    private static final Pattern SENDER = Pattern.compile("^\\s*\"?([^\"<]*?)\"?\\s*<[^>]*>\\s*$");
    /** "Tue, 22 Sep 2020 10:00:00 -0400 (EDT)": a comment may follow (RFC 5322 section 3.3). */
    private static final Pattern COMMENT = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

    private final HtmlReader html;

    /** A reader that hands web pages to another. */
    public MailReader(HtmlReader html) {
        this.html = html;
    }

    @Override
    public boolean reads(Capture capture) {
        return capture.mediaType().equals(MediaTypes.MAIL);
    }

    @Override
    public Page read(Capture capture) throws IOException, UnreadableCaptureException {
        MailMessage mail;
        try (InputStream in = capture.content().open()) {
            mail = MailMessage.in(in);
        }
        ReaderSecrets secrets = new ReaderSecrets(mail);
        Page page = best(mail, secrets);
        List<Fact> facts = new ArrayList<>(page.facts());
        facts.addAll(0, facts(mail, secrets));
        return page.withFacts(facts);
    }

    private Page best(MailMessage mail, ReaderSecrets secrets) throws IOException, UnreadableCaptureException {
        MailMessage.Part web = mail.html();
        MailMessage.Part text = mail.text();
        if (web == null) {
            return TextReader.page(blotted(text, false, secrets));
        }
        Page page = html.read(blotted(web, true, secrets), null, web.mediaType().equals(MediaTypes.XHTML));
        if (text != null) {
            Page plain = TextReader.page(blotted(text, false, secrets));
            if (letters(page) < letters(plain) * LEAST_PAGE) {
                return plain;
            }
        }
        return page;
    }

    private static Decoded blotted(MailMessage.@Nullable Part part, boolean markup, ReaderSecrets secrets) {
        if (part == null) {
            throw new IllegalArgumentException("A mail has a part");
        }
        Decoded decoded = Decoder.decode(part.bytes(), part.charset(), markup);
        return new Decoded(secrets.blot(decoded.text()), decoded.charset(), decoded.problems());
    }

    private static long letters(Page page) {
        return page.segments().stream()
                .filter(segment -> segment.kind() != Segment.Kind.HIDDEN)
                .mapToLong(Segment::ink)
                .sum();
    }

    private static List<Fact> facts(MailMessage mail, ReaderSecrets secrets) {
        List<Fact> facts = new ArrayList<>();
        String subject = FORWARDED.matcher(secrets.blot(mail.field("subject"))).replaceFirst("");
        subject = LIST_NAME.matcher(subject).replaceFirst("").strip();
        if (!subject.isEmpty()) {
            facts.add(new Fact("title", subject, "mail:subject", null));
        }
        Matcher sender = SENDER.matcher(mail.field("from"));
        if (sender.matches() && !sender.group(1).isBlank()) {
            facts.add(new Fact("publisher", secrets.blot(sender.group(1).strip()), "mail:from", null));
        }
        String date = date(mail.field("date"));
        if (date != null) {
            facts.add(new Fact("published", date, "mail:date", null));
        }
        String list = mail.field("list-id")
                .replaceAll("\\s*<[^>]*>", "")
                .replace("\"", "")
                .strip();
        if (!list.isEmpty()) {
            facts.add(new Fact("sections", secrets.blot(list), "mail:list-id", null));
        }
        return facts;
    }

    private static @Nullable String date(String value) {
        String plain =
                COMMENT.matcher(value).replaceFirst("").replace("UT", "GMT").replace("GMTC", "GMT");
        try {
            return OffsetDateTime.parse(plain.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeParseException e) {
            return null; // the header is wrong; dates in the message itself may say
        }
    }
}
