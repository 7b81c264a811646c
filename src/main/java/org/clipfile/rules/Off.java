package org.clipfile.rules;

import java.util.List;

/**
 * A shipped rule switched off by a user.
 *
 * @param id the rule
 * @param hosts where it is off; empty for everywhere
 * @param source file and line that say so
 */
public record Off(String id, List<String> hosts, String source) {
    public Off {
        hosts = List.copyOf(hosts);
    }
}
