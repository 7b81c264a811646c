package org.clipfile.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hosts on which a rule holds. A name covers the host and all below it: {@code example.org} means
 * {@code www.example.org} too.
 *
 * @param only the hosts it holds on; empty for all, pages of unknown address included
 * @param except hosts on which it was switched off
 */
public record Sites(List<String> only, List<String> except) {
    /** Everywhere. */
    public static final Sites ALL = new Sites(List.of(), List.of());

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

    /**
     * Hosts by name; case does not count.
     *
     * @throws IllegalArgumentException if one is no name of a host
     */
    public Sites {
        only = names(only);
        except = names(except);
    }

    private static List<String> names(List<String> hosts) {
        return hosts.stream().map(Sites::name).toList();
    }

    private static String name(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + host + "' is no name of a host, such as example.org");
        }
        return name;
    }

    /**
     * Whether the rule holds there.
     *
     * @param host lower case; null if unknown
     */
    public boolean cover(@Nullable String host) {
        return coverAny(host == null ? List.of() : List.of(host));
    }

    /**
     * Whether the rule holds for what is of several hosts at once: one of them is enough, for it as against it.
     *
     * @param hosts lower case; empty if unknown
     */
    public boolean coverAny(Collection<String> hosts) {
        return (only.isEmpty() || hosts.stream().anyMatch(host -> names(only, host)))
                && (except.isEmpty() || hosts.stream().noneMatch(host -> names(except, host)));
    }

    /** The same, switched off on more hosts. */
    Sites without(List<String> hosts) {
        return new Sites(only, Stream.concat(except.stream(), hosts.stream()).toList());
    }

    private static boolean names(List<String> names, String host) {
        for (String name : names) {
            if (host.endsWith(name)
                    && (host.length() == name.length() || host.charAt(host.length() - name.length() - 1) == '.')) {
                return true;
            }
        }
        return false;
    }
}
