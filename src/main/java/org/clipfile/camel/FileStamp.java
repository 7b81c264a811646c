package org.clipfile.camel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file looked like at one moment; two stamps are equal unless the file was written, replaced or moved in between.
 *
 * @param size bytes
 * @param modified when its content was last written, as its writer says
 * @param changed when content, name or place last changed: the change time of Unix, which nobody can set; elsewhere as
 *     {@code modified}
 * @param key tells one file from another of the same name; null where the file system has none
 * @param regular whether it is a plain file: no folder, link, pipe or device
 * @param link whether it is a symbolic link
 */
record FileStamp(
        long size,
        FileTime modified,
        FileTime changed,
        @Nullable Object key,
        boolean regular,
        boolean link) {
    private static final String UNIX = "unix:size,lastModifiedTime,ctime,fileKey,isRegularFile,isSymbolicLink";

    /**
     * Looks at a file, not following a link.
     *
     * @throws IOException if it is not there
     */
    static FileStamp of(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            Map<String, Object> read = Files.readAttributes(path, UNIX, LinkOption.NOFOLLOW_LINKS);
            return new FileStamp(
                    value(read, "size", Long.class),
                    value(read, "lastModifiedTime", FileTime.class),
                    value(read, "ctime", FileTime.class),
                    read.get("fileKey"),
                    value(read, "isRegularFile", Boolean.class),
                    value(read, "isSymbolicLink", Boolean.class));
        }
        BasicFileAttributes read = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileStamp(
                read.size(),
                read.lastModifiedTime(),
                read.lastModifiedTime(),
                read.fileKey(),
                read.isRegularFile(),
                read.isSymbolicLink());
    }

    private static <T> T value(Map<String, Object> read, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(read.get(name), name));
    }

    /** Whether it is the same file and was not written to in between; it may have been moved. */
    boolean sameContent(FileStamp other) {
        return size == other.size && modified.equals(other.modified) && Objects.equals(key, other.key);
    }

    /** Whether the file has not changed for so long. A time in the future, of a clock that was set back, counts too. */
    boolean quietFor(long millis, Instant now) {
        return Math.abs(now.toEpochMilli() - changed.toMillis()) >= millis;
    }
}
