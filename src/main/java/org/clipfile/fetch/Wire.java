package org.clipfile.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.clipfile.article.Content;
import org.clipfile.article.UnreadableCaptureException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the HTTP client that Camel's component uses. Each answer is read here to its end, into the spool, before Camel
 * sees it: within so many bytes and so much time, and what goes beyond is broken off with the connection, never drained.
 * Camel sees an empty body. A request is known by a header that never leaves this process, so that its own headers,
 * credentials perhaps, do not travel in messages. Thread-safe.
 */
public final class Wire implements AutoCloseable {
    /** Header by which a request of Camel's is recognized; taken off before anything is sent. */
    public static final String CALL = "Clipfile-Call";

    private static final int LONGEST_HEADER_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");
    private static final Timeout CONNECT = Timeout.ofSeconds(15);
    /** Longest silence between two bytes. */
    private static final Timeout SILENCE = Timeout.ofSeconds(20);

    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(20);
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("transfer-encoding", "connection", "keep-alive", "trailer", "upgrade", "set-cookie", "set-cookie2");

    /** Keeps the bytes of an answer. */
    public interface Spool {
        /**
         * Reads a stream to its end.
         *
         * @throws UnreadableCaptureException if it holds more bytes than that
         */
        Content keep(InputStream in, long maxBytes) throws IOException, UnreadableCaptureException;
    }

    private final AddressGuard guard;
    private final Spool spool;
    private final Map<String, Call> calls = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private static final class Call {
        final Request request;
        volatile @Nullable Answer answer;
        volatile @Nullable IOException failure;
        volatile boolean late;

        Call(Request request) {
            this.request = request;
        }
    }

    public Wire(AddressGuard guard, Spool spool) {
        this.guard = guard;
        this.spool = spool;
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** Connections to as many hosts at once, few to each; names are looked up by the guard. */
    public HttpClientConnectionManager connections(int most) {
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setMaxConnTotal(most)
                .setMaxConnPerRoute(2)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(SILENCE)
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxEmptyLineCount(10)
                                .build())
                        .build())
                .build();
        return connections;
    }

    /** Sets the client up that Camel builds: no retries, redirects, cookies, proxies or decompression of its own. */
    public void configure(HttpClientBuilder builder) {
        builder.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .disableConnectionState()
                .setKeepAliveStrategy((response, context) -> KEEP_ALIVE)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SILENCE)
                        .setConnectionRequestTimeout(SILENCE)
                        .setAuthenticationEnabled(false)
                        .setHardCancellationEnabled(true)
                        .build())
                .addExecInterceptorFirst("clipfile-bounds", new Bounds());
    }

    /** Sends a request to where Camel's component hands it to the client. */
    public interface Line {
        /** Sends a request known by its call; the address is what Camel needs to know of it. */
        void send(String call, Request request) throws IOException;
    }

    /** A fetcher whose requests go down a line, and come by here again. */
    public Fetcher over(Line line) {
        return request -> {
            guard.check(request.address());
            String id = UUID.randomUUID().toString();
            Call call = new Call(request);
            calls.put(id, call);
            try {
                line.send(id, request);
                return outcome(call, null);
            } catch (IOException e) {
                return outcome(call, e);
            } finally {
                calls.remove(id);
            }
        };
    }

    private static Answer outcome(Call call, @Nullable IOException thrown) throws IOException {
        @Nullable Answer answer = call.answer;
        if (answer != null) {
            return answer;
        }
        @Nullable IOException failure = call.failure == null ? thrown : call.failure;
        if (call.late) {
            throw new FetchException(
                    FetchException.Kind.SOFT,
                    "It took longer than " + call.request.time().toSeconds() + " seconds and was broken off",
                    failure);
        }
        if (failure == null) {
            throw new FetchException(FetchException.Kind.HARD, "The request did not reach the client", null);
        }
        throw failure instanceof FetchException ? failure : Failures.of(failure);
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }

    /** Reads answers within their bounds. */
    private final class Bounds implements ExecChainHandler {
        @Override
        public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
                throws IOException, HttpException {
            @Nullable Header id = request.getFirstHeader(CALL);
            @Nullable Call call = id == null ? null : calls.get(id.getValue());
            if (call == null) {
                throw FetchException.refused("Only what the watcher asks for is fetched");
            }
            for (Header header : request.getHeaders()) {
                request.removeHeader(header);
            }
            call.request.headers().forEach(request::setHeader);
            @Nullable String form = call.request.form();
            if (form != null) {
                request.setEntity(new StringEntity(form, FORM));
            }
            request.setPath(path(call.request.address()));
            ScheduledFuture<?> deadline = watchdog.schedule(
                    () -> {
                        call.late = true;
                        if (scope.originalRequest instanceof Cancellable cancellable) {
                            cancellable.cancel();
                        }
                    },
                    call.request.time().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                ClassicHttpResponse response = chain.proceed(request, scope);
                call.answer = read(call, response);
                response.setEntity(new ByteArrayEntity(new byte[0], null));
                return response;
            } catch (IOException | RuntimeException e) {
                call.failure = e instanceof IOException io ? io : new IOException(e);
                scope.execRuntime.discardEndpoint();
                throw e;
            } catch (HttpException e) {
                call.failure = new IOException(e.getMessage(), e);
                scope.execRuntime.discardEndpoint();
                throw e;
            } finally {
                deadline.cancel(false);
            }
        }

        /** As it was given: whoever handed it on may have written it otherwise. */
        private String path(URI address) {
            String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        }

        private Answer read(Call call, ClassicHttpResponse response) throws IOException {
            Map<String, List<String>> headers = new HashMap<>();
            StringBuilder head = new StringBuilder("HTTP/1.1 ")
                    .append(response.getCode())
                    .append(' ')
                    .append(line(response.getReasonPhrase()))
                    .append("\r\n");
            for (Header header : response.getHeaders()) {
                String name = header.getName().toLowerCase(Locale.ROOT);
                if (!OF_THE_CONNECTION.contains(name)) {
                    headers.computeIfAbsent(name, n -> new ArrayList<>()).add(line(header.getValue()));
                    if (!name.equals("content-length")) {
                        head.append(header.getName())
                                .append(": ")
                                .append(line(header.getValue()))
                                .append("\r\n");
                    }
                }
            }
            byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            @Nullable HttpEntity entity = response.getEntity();
            // Closing the stream of a body would read it to its end. Read to the end it closes itself; else the whole
            // connection is thrown away, by whoever catches what is thrown here.
            InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
            try {
                Content block = spool.keep(
                        new SequenceInputStream(new ByteArrayInputStream(start), body),
                        call.request.maxBytes() + start.length);
                return new Answer(call.request.address(), response.getCode(), headers, block);
            } catch (UnreadableCaptureException e) {
                throw new FetchException(
                        FetchException.Kind.HARD,
                        String.format(
                                Locale.ROOT, "It is longer than %,d bytes and was broken off", call.request.maxBytes()),
                        e);
            }
        }

        private String line(@Nullable String value) {
            return value == null ? "" : value.replaceAll("[\\r\\n\\x00]", " ");
        }
    }
}
