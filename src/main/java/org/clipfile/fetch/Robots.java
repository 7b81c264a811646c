package org.clipfile.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a host's robots.txt allows (RFC 9309). It is asked again after a day; one that cannot be had because it is not
 * there allows all, one that cannot be had because the server fails allows nothing until it can (section 2.3.1).
 */
public final class Robots {
    /** How long an answer holds (section 2.4). */
    public static final Duration HOLDS = Duration.ofHours(24);
    /** How long a failure of the server holds. */
    public static final Duration FAILURE_HOLDS = Duration.ofMinutes(30);
    /** Crawlers must read at least 500 KiB (section 2.5). */
    public static final int MAX_BYTES = 512 << 10;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private final SimpleRobotRules rules;

    private Robots(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /** Reads a robots.txt. */
    public static Robots parse(URI address, byte[] bytes, String agent) {
        String name = agent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
        return new Robots(
                new SimpleRobotRulesParser().parseContent(address.toString(), bytes, "text/plain", List.of(name)));
    }

    /** What holds when it is not there. */
    public static Robots allowAll() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    }

    /** What holds when the server fails. */
    public static Robots allowNone() {
        return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));
    }

    /** Where the robots.txt of an address stands. */
    public static URI of(URI address) {
        return address.resolve("/robots.txt");
    }

    /** Whether we may ask for that. */
    public boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    /** The delay it asks for between two requests; null if it does not. */
    public @Nullable Duration delay() {
        long millis = rules.getCrawlDelay();
        if (millis <= 0) {
            return null;
        }
        return millis > LONGEST_DELAY.toMillis() ? LONGEST_DELAY : Duration.ofMillis(millis);
    }

    /** The sitemaps it names. */
    public List<String> sitemaps() {
        return List.copyOf(rules.getSitemaps());
    }
}
