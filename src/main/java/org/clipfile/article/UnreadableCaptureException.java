package org.clipfile.article;

/**
 * The bytes cannot be read as a page: a PDF named {@code .html}, no text at all. Trying again with the same bytes
 * changes nothing. The message is a sentence a person understands and names no file, as the caller knows it.
 */
public class UnreadableCaptureException extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableCaptureException(String reason) {
        super(reason);
    }
}
