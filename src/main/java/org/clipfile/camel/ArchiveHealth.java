package org.clipfile.camel;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/** Health is red while the archive cannot be written; every question tries it for real. */
final class ArchiveHealth extends AbstractHealthCheck {
    private final ArchiveWatch archive;

    ArchiveHealth(ArchiveWatch archive) {
        super("clipfile", "archive");
        this.archive = archive;
    }

    @Override
    public boolean isLiveness() {
        return false; // starting the process anew would not mend a disk
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        archive.check().ifPresentOrElse(trouble -> builder.message(trouble).down(), builder::up);
    }
}
