package org.clipfile.camel;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs polls that survive any error. Java drops a repeated task for good at the first one that escapes it, and Camel
 * lets an {@link Error} escape: after one moment without memory the inbox would never be listed again.
 */
final class SteadyScheduler extends ScheduledThreadPoolExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(SteadyScheduler.class);
    private static final int IDLE_SECONDS = 5;

    /** A scheduler with one thread of this name; it does not keep the process alive. */
    SteadyScheduler(String name) {
        super(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        setRemoveOnCancelPolicy(true);
        // Nobody closes it: when its route is gone, so is its thread.
        setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        allowCoreThreadTimeOut(true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        return super.scheduleWithFixedDelay(() -> runSteadily(task), initialDelay, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return super.scheduleAtFixedRate(() -> runSteadily(task), initialDelay, period, unit);
    }

    private static void runSteadily(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            LOG.error("A poll broke off and will be tried again: {}", failure.toString());
        }
    }
}
