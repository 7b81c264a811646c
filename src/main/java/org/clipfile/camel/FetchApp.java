package org.clipfile.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.clipfile.Clipfile;
import org.clipfile.Configuration;
import org.clipfile.fetch.AddressGuard;
import org.clipfile.fetch.Fetcher;
import org.clipfile.fetch.Wire;

/** The route {@code fetch} alone, for commands that fetch something and end. */
public final class FetchApp implements AutoCloseable {
    private static final String FILE = "fetch.camel.yaml";
    private static final String SEAM = "clipfile.fetch.seam";

    private final CamelContext context;
    private final Wire wire;
    private final Fetcher fetcher;

    private FetchApp(CamelContext context, Wire wire, Fetcher fetcher) {
        this.context = context;
        this.wire = wire;
        this.fetcher = fetcher;
    }

    /**
     * Starts the route.
     *
     * @throws IllegalArgumentException if the route's file is not there
     * @throws IOException if it cannot be started
     */
    public static FetchApp start(Clipfile desk, Configuration configuration) throws IOException {
        Path route = configuration.path("clipfile.routes").resolve(FILE);
        if (!Files.exists(route)) {
            throw new IllegalArgumentException("There is no " + route + ", the route by which things are fetched");
        }
        Wire wire = wire(desk, configuration);
        CamelContext context = new DefaultCamelContext();
        try {
            FetchLine.beans(wire).forEach(context.getRegistry()::bind);
            context.getPropertiesComponent().addInitialProperty(SEAM, configuration.value(SEAM));
            context.start();
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.resolveMandatoryResource(context, "file:" + route));
            return new FetchApp(context, wire, FetchLine.fetcher(context, wire, configuration.value(SEAM)));
        } catch (Exception e) {
            context.stop();
            wire.close();
            throw new IOException("The route " + route + " cannot be started: " + RouteFault.of(e), e);
        }
    }

    /** What bounds all that is fetched. */
    static Wire wire(Clipfile desk, Configuration configuration) {
        return new Wire(AddressGuard.allowing(Set.copyOf(configuration.list("clipfile.fetch.allow"))), desk::keep);
    }

    /** Fetches by way of the route. */
    public Fetcher fetcher() {
        return fetcher;
    }

    @Override
    public void close() {
        context.stop();
        wire.close();
    }
}
