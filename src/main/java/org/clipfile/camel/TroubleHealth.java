package org.clipfile.camel;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Health is red as long as a part of the inbox or of the routes stands still for a reason that a person can mend. */
final class TroubleHealth extends AbstractHealthCheck {
    private final Supplier<Optional<String>> trouble;

    /**
     * A check.
     *
     * @param name by which the health page calls it
     * @param trouble what stands still and why; empty if nothing does
     */
    TroubleHealth(String name, Supplier<Optional<String>> trouble) {
        super("clipfile", name);
        this.trouble = trouble;
    }

    @Override
    public boolean isLiveness() {
        return false; // a process that is started anew would find the same
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        trouble.get().ifPresentOrElse(why -> builder.message(why).down(), builder::up);
    }
}
