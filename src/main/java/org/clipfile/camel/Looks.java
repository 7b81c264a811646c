package org.clipfile.camel;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/** Looks for edits again and again as long as Camel runs. A look that fails is not the last one. */
final class Looks extends ServiceSupport {
    private static final int MILLIS_BETWEEN = 250;

    private final SteadyScheduler scheduler;
    private final Runnable look;
    private @Nullable Future<?> looking;

    /** Looks in a thread of this name. */
    Looks(String name, Runnable look) {
        scheduler = new SteadyScheduler(name);
        this.look = look;
    }

    @Override
    protected void doStart() {
        looking = scheduler.scheduleWithFixedDelay(this::look, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }

    @Override
    protected void doStop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private void look() {
        if (isRunAllowed()) {
            look.run();
        }
    }
}
