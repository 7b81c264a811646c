package org.clipfile.camel;

import java.io.File;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;

/**
 * Lets Camel's file component ask {@link InboxFiles} what becomes of a file when its route is done with it. Camel's own
 * {@code move} would overwrite a file of the same name, and reads a backslash in a name as a folder.
 */
final class InboxMoves implements GenericFileProcessStrategy<File> {
    private final InboxFiles files;

    InboxMoves(InboxFiles files) {
        this.files = files;
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<File> operations, GenericFileEndpoint<File> endpoint) {
        // nothing is left lying about that would have to be swept up
    }

    @Override
    public boolean begin(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        return files.begin(file.getFile().toPath());
    }

    @Override
    public void abort(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        files.leave(file.getFile().toPath());
    }

    @Override
    public void commit(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file)
            throws Exception {
        files.finish(file.getFile().toPath());
    }

    @Override
    public void rollback(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        files.leave(file.getFile().toPath());
    }
}
