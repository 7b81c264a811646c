package org.clipfile.camel;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.component.properties.PropertiesComponent;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.Places;
import org.clipfile.Printable;
import org.clipfile.Settings;
import org.clipfile.archive.ArchiveUnavailableException;
import org.clipfile.watch.WatchSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the routes until the process is told to stop. */
public final class CamelApp {
    private static final Logger LOG = LoggerFactory.getLogger(CamelApp.class);
    private static final String HOST = "127.0.0.1";
    private static final String PORT = "clipfile.port";
    /** Each takes a thread; beyond this they only wait for one another. */
    private static final int MOST_WORKERS = 1_000;

    /** More than {@code camel.main.shutdownTimeout}, after which Camel gives up by itself. */
    private static final int LONGEST_END_SECONDS = 60;

    private static final Set<String> PATHS = Set.of("clipfile.inbox", "clipfile.archive", "clipfile.routes");

    private CamelApp() {}

    /**
     * Opens the desk, starts the routes, says where everything is, and returns when the process was told to stop and the
     * work begun has ended. On Ctrl-C or SIGTERM the Java process then ends with 130 or 143, as is the custom.
     *
     * @return 0, or 1 if the routes could not be started
     * @throws IOException if the archive cannot be opened
     * @throws IllegalArgumentException if a setting makes no sense; the message says which
     */
    public static int run(Configuration configuration) throws IOException {
        if (!Files.isDirectory(configuration.path("clipfile.routes"))) {
            throw new IllegalArgumentException("There are no routes in " + configuration.path("clipfile.routes")
                    + ", which clipfile.routes names as their folder");
        }
        Places.requireApart(configuration);
        Path inbox = Files.createDirectories(configuration.path("clipfile.inbox"));
        CountDownLatch ended = new CountDownLatch(1);
        // On a signal the Java process ends when all its hooks have run; Camel's does not wait for what comes after it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(ended), "end-in-order"));
        try (InboxLock lock = InboxLock.of(inbox)) {
            return runRoutes(configuration);
        } catch (IOException | IllegalArgumentException e) {
            throw e;
        } catch (Exception e) {
            if (RouteFault.isOne(e)) {
                LOG.error("The routes could not be started: {}", RouteFault.of(e));
            } else {
                LOG.error("Clipfile could not be started: {}", Cause.of(e).getMessage(), e);
            }
            return 1;
        } finally {
            ended.countDown();
        }
    }

    private static int runRoutes(Configuration configuration) throws Exception {
        Settings settings = configuration.settings();
        Map<Path, String> rules = settings.rules() == null ? Map.of() : RuleEdits.read(settings.rules());
        try (Clipfile desk = open(settings)) {
            Main main = prepare(new Main(CamelApp.class), configuration, RouteBeans.of(desk, configuration));
            if (settings.rules() != null) {
                main.addMainListener(watching(settings.rules(), desk, rules));
            }
            main.run();
            if (main.getExitCode() == 0) {
                LOG.info("Stopped.");
            }
            return main.getExitCode();
        }
    }

    /** Takes care that edits of the user's rules are seen. */
    static MainListenerSupport watching(Path folder, Clipfile desk, Map<Path, String> atStart) {
        return new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport starting) {
                CamelContext context = starting.getCamelContext();
                try {
                    context.addService(new Looks("rule-edits", new RuleEdits(folder, desk, atStart)::look));
                } catch (Exception e) {
                    throw new IllegalStateException("The rules cannot be watched", e);
                }
            }
        };
    }

    private static void await(CountDownLatch ended) {
        try {
            if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Some work did not end in time; the next run does it again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits as long as the archive cannot be written, as it would once it runs. */
    private static Clipfile open(Settings settings) throws IOException {
        for (boolean told = false; ; told = true) {
            try {
                return Clipfile.open(settings);
            } catch (ArchiveUnavailableException e) {
                if (!told) {
                    LOG.warn(
                            "{}. Files wait in the inbox; work begins by itself once the archive can be written."
                                    + " There is no health page until then. Ctrl-C stops it.",
                            Printable.name(String.valueOf(e.getMessage())));
                }
                rest();
            }
        }
    }

    private static void rest() throws InterruptedIOException {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Told to stop while waiting for the archive");
        }
    }

    /** Gives Camel the settings and the beans. */
    static Main prepare(Main main, Configuration configuration, RouteBeans beans) throws IOException {
        main.setDefaultPropertyPlaceholderLocation("false");
        for (String key : configuration.keys()) {
            String value = PATHS.contains(key) ? configuration.path(key).toString() : configuration.value(key);
            main.addInitialProperty(key, value);
        }
        Path routes = configuration.path("clipfile.routes");
        Map<Path, String> files = RouteEdits.read(routes);
        main.addInitialProperty("camel.main.routesIncludePattern", "file:" + routes + "/*.camel.yaml");
        configuration.number("clipfile.workers", 1, MOST_WORKERS); // the routes take it as it is
        int port = configuration.number(PORT, 0, 65_535);
        boolean serve = port > 0 && isFree(port);
        @Nullable URI callback = WatchSettings.of(configuration).callback();
        if (callback != null && !serve) {
            LOG.warn("Hubs cannot reach us at {}, as nothing listens to them: see {}.", callback, PORT);
        }
        main.addInitialProperty("camel.management.enabled", String.valueOf(serve));
        main.addInitialProperty("camel.management.host", HOST);
        main.addInitialProperty("camel.management.port", String.valueOf(port));
        main.addInitialProperty("camel.management.healthCheckEnabled", "true");
        main.addInitialProperty("camel.management.metricsEnabled", "true");
        beans.byName().forEach(main::bind);
        AtomicReference<@Nullable WatchService> watching = new AtomicReference<>();
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterConfigure(BaseMainSupport starting) {
                CamelContext context = starting.getCamelContext();
                RouteEdits edits = new RouteEdits(context, routes, files);
                HealthCheckRegistry.get(context).register(new TroubleHealth("routes", edits::trouble));
                beans.health().forEach(HealthCheckRegistry.get(context)::register);
                try {
                    context.addService(new Looks("route-edits", edits::look));
                } catch (Exception e) {
                    throw new IllegalStateException("The routes cannot be watched", e);
                }
            }

            @Override
            public void beforeInitialize(BaseMainSupport initializing) {
                // The values were gathered by our own order of places; Camel must not look there again.
                PropertiesComponent properties =
                        (PropertiesComponent) initializing.getCamelContext().getPropertiesComponent();
                properties.setEnvironmentVariableMode(PropertiesComponent.ENVIRONMENT_VARIABLES_MODE_NEVER);
            }

            @Override
            public void beforeStop(BaseMainSupport stopping) {
                // First, as it sends what it fetches through the routes.
                WatchService watch = watching.getAndSet(null);
                if (watch != null) {
                    watch.stop();
                }
                int underWay = beans.inbox().underWay();
                LOG.info(
                        underWay == 0
                                ? "Stopping."
                                : underWay == 1
                                        ? "Stopping: 1 file under way is finished first."
                                        : "Stopping: " + underWay + " files under way are finished first.");
            }

            @Override
            public void afterStart(BaseMainSupport started) {
                CamelContext context = started.getCamelContext();
                MeterRegistry meters = context.getRegistry().findSingleByType(MeterRegistry.class);
                if (meters != null) {
                    beans.progress().bindTo(meters);
                    beans.news().bindTo(meters);
                }
                WatchService watch = beans.watch(context);
                watching.set(watch);
                if (serve) {
                    LocalHosts.guard(context, port);
                    if (callback != null) {
                        HubDoor.open(context, port, callback, watch::hubCalls);
                    }
                }
                sayWhereThingsAre(configuration, serve ? port : 0);
                watch.start();
            }

            @Override
            public void afterStop(BaseMainSupport stopped) {
                beans.progress().sayRest();
            }
        });
        return main;
    }

    private static void sayWhereThingsAre(Configuration configuration, int port) {
        LOG.info("Drop files into {}", configuration.path("clipfile.inbox"));
        LOG.info("Articles go to {}", configuration.path("clipfile.archive"));
        LOG.info("Routes are in  {}", configuration.path("clipfile.routes"));
        LOG.info("Feeds are in   {}", configuration.path("clipfile.feeds"));
        if (port > 0) {
            LOG.info("Health is at   http://{}:{}/observe/health, metrics at /observe/metrics", HOST, port);
        }
        LOG.info("Ctrl-C stops it.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException e) {
            LOG.warn(
                    "Port {} is taken ({}), so there are no health and metrics pages."
                            + " Set clipfile.port to another, or to 0.",
                    port,
                    e.getMessage());
            return false;
        }
    }
}
