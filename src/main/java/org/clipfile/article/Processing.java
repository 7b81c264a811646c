package org.clipfile.article;

/**
 * What made an article: the same capture, tool and rules give the same bytes.
 *
 * @param tool {@code clipfile}
 * @param version the tool's version
 * @param rules names of the rule books used
 * @param rulesSha256 SHA-256 over the rules, lower-case hex
 */
public record Processing(String tool, String version, String rules, String rulesSha256) {}
