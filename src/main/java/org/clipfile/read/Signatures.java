package org.clipfile.read;

import java.util.List;
import org.clipfile.article.UnreadableCaptureException;

/**
 * Knows files that are no text by their first bytes (WHATWG MIME Sniffing section 6, and the file formats' own
 * descriptions), so that the message can name them.
 */
final class Signatures {

    /** Bytes at an offset, and what a file that has them is. A {@code \u0100} stands for any byte. */
    private record Signature(int offset, String bytes, String what) {
        boolean matches(byte[] head, int from) {
            int at = from + offset;
            if (head.length < at + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                char c = bytes.charAt(i);
                if (c != ANY && (byte) c != head[at + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final char ANY = '\u0100';

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(0, "%PDF-", "a PDF document"),
            new Signature(0, "%!PS-Adobe-", "a PostScript document"),
            new Signature(0, "{\\rtf", "a rich text (RTF) document"),
            new Signature(0, "\u0089PNG\r\n\u001a\n", "an image (PNG)"),
            new Signature(0, "\u00ff\u00d8\u00ff", "an image (JPEG)"),
            new Signature(0, "GIF87a", "an image (GIF)"),
            new Signature(0, "GIF89a", "an image (GIF)"),
            new Signature(0, "BM\u0100\u0100\u0100\u0100\0\0\0\0", "an image (BMP)"),
            new Signature(0, "RIFF\u0100\u0100\u0100\u0100WEBP", "an image (WebP)"),
            new Signature(0, "RIFF\u0100\u0100\u0100\u0100WAVE", "a sound file (WAVE)"),
            new Signature(0, "RIFF\u0100\u0100\u0100\u0100AVI ", "a video (AVI)"),
            new Signature(0, "II*\0", "an image (TIFF)"),
            new Signature(0, "MM\0*", "an image (TIFF)"),
            new Signature(0, "\0\0\u0001\0", "an icon"),
            new Signature(4, "ftypavif", "an image (AVIF)"),
            new Signature(4, "ftyphei", "an image (HEIC)"),
            new Signature(4, "ftyp", "a video or sound file (MP4)"),
            new Signature(0, "\u001aE\u00df\u00a3", "a video (Matroska or WebM)"),
            new Signature(0, "ID3\u0002", "a sound file (MP3)"),
            new Signature(0, "ID3\u0003", "a sound file (MP3)"),
            new Signature(0, "ID3\u0004", "a sound file (MP3)"),
            new Signature(0, "\u00ff\u00fb\u0090", "a sound file (MP3)"),
            new Signature(0, "OggS\0", "a sound or video file (Ogg)"),
            new Signature(0, "fLaC\0", "a sound file (FLAC)"),
            new Signature(30, "mimetypeapplication/epub+zip", "an e-book (EPUB)"),
            new Signature(30, "mimetypeapplication/vnd.oasis.opendocument", "an office document (OpenDocument)"),
            new Signature(30, "[Content_Types].xml", "an office document (Word, Excel or PowerPoint)"),
            new Signature(0, "PK\u0003\u0004", "a zip archive or an office document"),
            new Signature(0, "PK\u0005\u0006", "an empty zip archive"),
            new Signature(
                    0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old office document (Word, Excel)"),
            new Signature(0, "7z\u00bc\u00af'\u001c", "a 7-Zip archive"),
            new Signature(0, "Rar!\u001a\u0007", "a RAR archive"),
            new Signature(0, "\u00fd7zXZ\0", "an xz archive"),
            new Signature(0, "BZh\u01001AY&SY", "a bzip2 archive"),
            new Signature(0, "(\u00b5/\u00fd", "a Zstandard archive"),
            new Signature(257, "ustar", "a tar archive"),
            new Signature(0, "bplist00", "a Safari web archive or another Apple property list"),
            new Signature(0, "\u007fELF", "a program (ELF)"),
            new Signature(0, "MZ\u0100\0\u0100\0\0\0", "a program (Windows)"),
            new Signature(0, "\u00ca\u00fe\u00ba\u00be\0", "a program (Java class or Mach-O)"),
            new Signature(0, "\u00cf\u00fa\u00ed\u00fe", "a program (Mach-O)"),
            new Signature(0, "SQLite format 3\0", "a database (SQLite)"),
            new Signature(0, "wOFF", "a font"),
            new Signature(0, "wOF2", "a font"));

    private Signatures() {}

    /** Throws if the bytes begin as a file that is no text; white space before a PDF's or RTF's first line is allowed. */
    static void refuse(byte[] head) throws UnreadableCaptureException {
        int from = 0;
        while (from < head.length && " \t\r\n".indexOf(head[from]) >= 0) {
            from++;
        }
        for (Signature signature : SIGNATURES) {
            if (signature.matches(head, 0) || signature.offset == 0 && from > 0 && signature.matches(head, from)) {
                throw new UnreadableCaptureException("This is " + signature.what + ", not a web page or text.");
            }
        }
    }
}
