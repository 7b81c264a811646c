package org.clipfile.camel;

import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that name another host than this machine. The pages listen on the loopback address only, but a name of
 * somebody else's can be made to lead there, and a page of that name could then read them in the browser of whoever
 * works here (DNS rebinding). Such a request still carries that name as its host (RFC 9110 section 7.2). The answer is
 * 421, Misdirected Request (section 15.5.20).
 */
final class LocalHosts implements Handler<RoutingContext> {
    private static final int MISDIRECTED = 421;
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private LocalHosts() {}

    /** Puts the guard before the pages of that port. */
    static void guard(CamelContext context, int port) {
        router(context, port).route().order(Integer.MIN_VALUE + 1).handler(new LocalHosts());
    }

    /** What leads to the pages of that port. */
    static VertxPlatformHttpRouter router(CamelContext context, int port) {
        VertxPlatformHttpRouter router =
                VertxPlatformHttpRouter.lookup(context, VertxPlatformHttpRouter.getRouterNameFromPort(port));
        if (router == null) {
            throw new IllegalStateException("There are no pages on port " + port);
        }
        return router;
    }

    @Override
    public void handle(RoutingContext request) {
        if (isLocal(request.request().authority())) {
            request.next();
        } else {
            request.response().setStatusCode(MISDIRECTED).end("This answers to localhost only.\n");
        }
    }

    private static boolean isLocal(@Nullable HostAndPort asked) {
        return asked != null && NAMES.contains(asked.host().toLowerCase(Locale.ROOT));
    }
}
