package org.clipfile.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blots out of a mail what only its reader may know: the address it was sent to, and the tokens in links by which one
 * unsubscribes or changes settings. Each char becomes a dot, so that all offsets stay.
 */
final class ReaderSecrets {
    private static final char BLOT = '\u2022';
    private static final String[] RECEIVERS = {
        "to",
        "cc",
        "bcc",
        "delivered-to",
        "x-original-to",
        "x-forwarded-to",
        "envelope-to",
        "x-rcpt-to",
        "x-envelope-to"
    };
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+'=-]{1,64}@[A-Za-z0-9.-]{1,255}\\.[A-Za-z]{2,24}");
    /** Links that change or show what somebody is subscribed to; the part behind the host is theirs alone. */
    private static final Pattern SETTINGS =
            Pattern.compile("https?://[^\\s/\"'<>]{1,255}(/[^\\s\"'<>]{0,2000})", Pattern.CASE_INSENSITIVE);

    private static final Pattern SETTINGS_WORD = Pattern.compile(
            "unsub|opt-?out|subscriber|preference|manage|one_?click|optin|verify", Pattern.CASE_INSENSITIVE);

    private final Set<String> secrets = new LinkedHashSet<>();

    ReaderSecrets(MailMessage mail) {
        for (String receiver : RECEIVERS) {
            Matcher found = ADDRESS.matcher(mail.field(receiver));
            while (found.find()) {
                add(found.group());
            }
        }
    }

    private void add(String address) {
        secrets.add(address);
        secrets.add(URLEncoder.encode(address, StandardCharsets.UTF_8));
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        secrets.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        secrets.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The text, blotted. */
    String blot(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        String whole = new String(chars);
        for (String secret : secrets) {
            int length = secret.length();
            for (int at = 0; at + length <= chars.length; at++) {
                if (whole.regionMatches(true, at, secret, 0, length)) {
                    Arrays.fill(chars, at, at + length, BLOT);
                }
            }
        }
        Matcher link = SETTINGS.matcher(whole);
        while (link.find()) {
            if (SETTINGS_WORD.matcher(link.group()).find()) {
                Arrays.fill(chars, link.start(1) + 1, link.end(1), BLOT);
            }
        }
        return new String(chars);
    }
}
