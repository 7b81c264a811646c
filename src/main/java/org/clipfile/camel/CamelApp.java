package org.clipfile.camel;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the routes until the process is told to stop. */
public final class CamelApp {
    private static final Logger LOG = LoggerFactory.getLogger(CamelApp.class);
    private static final String HOST = "127.0.0.1";
    private static final String PORT = "clipfile.port";
    /** Each takes a thread; beyond this they only wait for one another. */
    private static final int MOST_WORKERS = 1_000;

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
        Files.createDirectories(configuration.path("clipfile.inbox"));
        try (Clipfile desk = Clipfile.open(configuration.settings())) {
            Main main = prepare(new Main(CamelApp.class), configuration, RouteBeans.of(desk, configuration));
            main.run();
            return main.getExitCode();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            LOG.error("The routes could not be started: {}", Cause.of(e).getMessage(), e);
            return 1;
        }
    }

    /** Gives Camel the settings and the beans. */
    static Main prepare(Main main, Configuration configuration, RouteBeans beans) {
        main.setDefaultPropertyPlaceholderLocation("false");
        for (String key : configuration.keys()) {
            String value = PATHS.contains(key) ? configuration.path(key).toString() : configuration.value(key);
            main.addInitialProperty(key, value);
        }
        String routes = configuration.path("clipfile.routes").toString();
        main.addInitialProperty("camel.main.routesIncludePattern", "file:" + routes + "/*.camel.yaml");
        main.addInitialProperty("camel.main.routesReloadDirectory", routes);
        configuration.number("clipfile.workers", 1, MOST_WORKERS); // the routes take it as it is
        int port = configuration.number(PORT, 0, 65_535);
        boolean serve = port > 0 && isFree(port);
        main.addInitialProperty("camel.management.enabled", String.valueOf(serve));
        main.addInitialProperty("camel.management.host", HOST);
        main.addInitialProperty("camel.management.port", String.valueOf(port));
        main.addInitialProperty("camel.management.healthCheckEnabled", "true");
        main.addInitialProperty("camel.management.metricsEnabled", "true");
        beans.byName().forEach(main::bind);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeStart(BaseMainSupport starting) {
                CamelContext context = starting.getCamelContext();
                HealthCheckRegistry.get(context).register(beans.health());
            }

            @Override
            public void afterStart(BaseMainSupport started) {
                CamelContext context = started.getCamelContext();
                MeterRegistry meters = context.getRegistry().findSingleByType(MeterRegistry.class);
                if (meters != null) {
                    beans.progress().bindTo(meters);
                }
                sayWhereThingsAre(configuration, serve ? port : 0);
            }
        });
        return main;
    }

    private static void sayWhereThingsAre(Configuration configuration, int port) {
        LOG.info("Drop files into {}", configuration.path("clipfile.inbox"));
        LOG.info("Articles go to {}", configuration.path("clipfile.archive"));
        LOG.info("Routes are in  {}", configuration.path("clipfile.routes"));
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
