package org.clipfile.camel;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.clipfile.watch.HubCalls;

/**
 * Where hubs call that tell of news (W3C WebSub): one path of the port of health and metrics, to which a proxy of the user
 * leads them, before the guard of that port, as they call by the proxy's name. What they tell is read within bounds, checked and let go of.
 */
final class HubDoor implements Handler<RoutingContext> {
    private static final long MOST_BYTES = 16 << 20;
    private static final long LONGEST_MILLIS = 30_000;

    private final Supplier<Optional<HubCalls>> calls;

    private HubDoor(Supplier<Optional<HubCalls>> calls) {
        this.calls = calls;
    }

    /**
     * Opens the door.
     *
     * @param callback as hubs see it; its path is ours too
     * @param calls who answers; empty while watching has not begun
     */
    static void open(CamelContext context, int port, URI callback, Supplier<Optional<HubCalls>> calls) {
        LocalHosts.router(context, port)
                .route(callback.getPath() + "*")
                .order(Integer.MIN_VALUE)
                .handler(new HubDoor(calls));
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = request.response();
        Optional<HubCalls> answers = calls.get();
        if (answers.isEmpty()) {
            response.setStatusCode(503).putHeader("Retry-After", "60").end();
        } else if (request.method().equals(HttpMethod.GET)) {
            Optional<String> answer = answers.get().answer(request.path(), request::getParam);
            response.putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .setStatusCode(answer.isPresent() ? 200 : 404)
                    .end(answer.orElse(""));
        } else if (request.method().equals(HttpMethod.POST)) {
            Optional<HubCalls.Delivery> delivery =
                    answers.get().delivery(request.path(), request.getHeader("X-Hub-Signature"));
            if (delivery.isPresent()) {
                take(context, delivery.get());
            } else {
                refuse(response, 410);
            }
        } else {
            refuse(response, 405);
        }
    }

    private static void take(RoutingContext context, HubCalls.Delivery delivery) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = request.response();
        long deadline = context.vertx()
                .setTimer(LONGEST_MILLIS, timer -> request.connection().close());
        request.handler(part -> {
            if (request.bytesRead() > MOST_BYTES && !response.ended()) {
                refuse(response, 413);
            } else {
                delivery.take(part.getBytes());
            }
        });
        request.endHandler(end -> {
            context.vertx().cancelTimer(deadline);
            if (!response.ended()) {
                delivery.end();
                response.setStatusCode(202).end();
            }
        });
        request.exceptionHandler(broken -> context.vertx().cancelTimer(deadline));
    }

    /** Whatever the caller goes on sending is not read. */
    private static void refuse(HttpServerResponse response, int status) {
        response.setStatusCode(status).putHeader("Connection", "close").end().onComplete(sent -> response.reset());
    }
}
