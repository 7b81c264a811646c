/**
 * The policy of fetching, politely and safely: which addresses are allowed, what robots.txt says, how long to wait for a
 * host, when to ask again, how much may come. Camel's HTTP component does the talking. May import {@code article} and
 * {@code feed}, crawler-commons, and of the HTTP client the hooks by which Camel's is bounded.
 */
@NullMarked
package org.clipfile.fetch;

import org.jspecify.annotations.NullMarked;
