package org.clipfile.watch;

/** Counts what is under way, for those who wait for its end. Thread-safe. */
final class Pending {
    private int count;

    synchronized void begin() {
        count++;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    synchronized void awaitNone() throws InterruptedException {
        while (count > 0) {
            wait();
        }
    }
}
