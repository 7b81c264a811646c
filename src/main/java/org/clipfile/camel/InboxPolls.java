package org.clipfile.camel;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/** Keeps the inbox from being listed while the archive cannot be written. */
final class InboxPolls extends DefaultPollingConsumerPollStrategy {
    private final ArchiveWatch archive;
    private final Progress progress;

    InboxPolls(ArchiveWatch archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        progress.tick();
        return archive.usable();
    }
}
