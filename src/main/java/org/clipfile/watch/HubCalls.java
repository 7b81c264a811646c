package org.clipfile.watch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Answers hubs that call (W3C WebSub, sections 5.2, 5.3 and 7). Thread-safe; nothing here waits for anything. */
public final class HubCalls {
    private static final int LONGEST_CHALLENGE = 2_000;
    private static final int LONGEST_REASON = 200;
    /** The methods of signing (section 7.1), with their names in Java. */
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private final Hubs hubs;

    HubCalls(Hubs hubs) {
        this.hubs = hubs;
    }

    /**
     * Answers whether we asked for what a hub was asked for in our name, or notes that it denies it.
     *
     * @param path at which it calls
     * @param said the parameters by name; null for one that is not there
     * @return the body of the answer; empty if we did not ask for that
     */
    public Optional<String> answer(String path, UnaryOperator<@Nullable String> said) {
        Optional<Subscription> agreed =
                hubs.at(path).filter(each -> each.topic().equals(said.apply("hub.topic")));
        if (agreed.isEmpty()) {
            return Optional.empty();
        }
        Subscription each = agreed.get();
        String mode = String.valueOf(said.apply("hub.mode"));
        if (mode.equals("denied") && each.wanted()) {
            String reason = String.valueOf(said.apply("hub.reason"));
            String why =
                    "It denies that, as \"" + reason.substring(0, Math.min(LONGEST_REASON, reason.length())) + "\"";
            hubs.later(() -> hubs.deny(each, why));
            return Optional.of("");
        }
        @Nullable String challenge = said.apply("hub.challenge");
        if (!mode.equals(Hubs.mode(each)) || challenge == null || challenge.length() > LONGEST_CHALLENGE) {
            return Optional.empty();
        }
        @Nullable Duration lease = lease(said.apply("hub.lease_seconds"));
        hubs.later(() -> hubs.confirm(each, lease));
        return Optional.of(challenge);
    }

    private static @Nullable Duration lease(@Nullable String seconds) {
        return seconds != null && seconds.matches("[1-9]\\d{0,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    /**
     * Begins to take what a hub tells.
     *
     * @param path at which it calls
     * @param signature its header {@code X-Hub-Signature}; null if there is none
     * @return empty if no hub was asked to call there, or it was asked to stop
     */
    public Optional<Delivery> delivery(String path, @Nullable String signature) {
        return hubs.at(path).filter(Subscription::wanted).map(each -> new Delivery(each, signature));
    }

    /** What a hub tells: its bytes go by, as all that matters is that they are signed. Used by one thread at a time. */
    public final class Delivery {
        private final Subscription from;
        private final String method;
        private final String signature;
        private final @Nullable Mac mac;

        private Delivery(Subscription from, @Nullable String header) {
            this.from = from;
            String[] parts = String.valueOf(header).strip().split("=", 2);
            method = header == null ? "nothing" : parts[0].toLowerCase(Locale.ROOT);
            signature = parts.length < 2 ? "" : parts[1].strip().toLowerCase(Locale.ROOT);
            mac = mac(METHODS.get(method), from.secret());
        }

        private static @Nullable Mac mac(@Nullable String algorithm, String secret) {
            if (algorithm == null) {
                return null;
            }
            try {
                Mac mac = Mac.getInstance(algorithm);
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(algorithm + " is missing", e);
            }
        }

        /** Some more bytes. */
        public void take(byte[] part) {
            if (mac != null) {
                mac.update(part);
            }
        }

        /** All bytes were taken: if they are signed the feed is asked. */
        public void end() {
            if (mac == null) {
                hubs.later(() -> hubs.doubt(from, "Its calls are signed by " + shown() + ", which is not believed"));
            } else if (MessageDigest.isEqual(
                    HexFormat.of().formatHex(mac.doFinal()).getBytes(StandardCharsets.US_ASCII),
                    signature.getBytes(StandardCharsets.UTF_8))) {
                hubs.told(from);
            } else {
                hubs.later(() -> hubs.doubt(from, "A call in its name bore a wrong signature"));
            }
        }

        private String shown() {
            return method.matches("[a-z0-9-]{1,20}") ? method : "something unknown";
        }
    }
}
