package org.clipfile.camel;

import java.io.File;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.GenericFileProcessStrategy;

/**
 * Lets Camel's file component ask {@link InboxFiles} what becomes of a file when its route is done with it. Camel's own
 * {@code move} would overwrite a file of the same name. It also takes a backslash in a name for a folder, and so do its
 * headers and its own idea of the file; therefore the message is given the file itself as its body.
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
        exchange.getMessage().setBody(file.getFile());
        return files.begin(file.getFile().toPath());
    }

    @Override
    public void abort(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        files.leave(file.getFile().toPath());
        release(endpoint, file);
    }

    @Override
    public void commit(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file)
            throws Exception {
        files.finish(file.getFile().toPath());
        release(endpoint, file);
    }

    @Override
    public void rollback(
            GenericFileOperations<File> operations,
            GenericFileEndpoint<File> endpoint,
            Exchange exchange,
            GenericFile<File> file) {
        files.leave(file.getFile().toPath());
        release(endpoint, file);
    }

    /** Camel notes the true name as being in work, and strikes off the one in which it turned backslashes. */
    private static void release(GenericFileEndpoint<File> endpoint, GenericFile<File> file) {
        endpoint.getInProgressRepository().remove(file.getFile().getAbsolutePath());
    }
}
