package org.clipfile.camel;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Health is red while routes stand still because an edit broke them. */
final class RouteHealth extends AbstractHealthCheck {
    private final RouteEdits edits;

    RouteHealth(RouteEdits edits) {
        super("clipfile", "routes");
        this.edits = edits;
    }

    @Override
    public boolean isLiveness() {
        return false; // a process that is started anew would read the same file
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        edits.trouble().ifPresentOrElse(trouble -> builder.message(trouble).down(), builder::up);
    }
}
