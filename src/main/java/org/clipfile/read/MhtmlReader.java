package org.clipfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.clipfile.article.Capture;
import org.clipfile.article.Fact;
import org.clipfile.article.Page;
import org.clipfile.article.UnreadableCaptureException;

/** Reads pages that a browser saved as one file (MHTML): the page itself, as {@link HtmlReader} does. */
public final class MhtmlReader implements PageReader {
    private final HtmlReader html;

    /** A reader that hands the page inside to another. */
    public MhtmlReader(HtmlReader html) {
        this.html = html;
    }

    @Override
    public boolean reads(Capture capture) {
        return capture.mediaType().equals(MediaTypes.MHTML);
    }

    @Override
    public Page read(Capture capture) throws IOException, UnreadableCaptureException {
        SavedPage saved;
        try (InputStream in = capture.content().open()) {
            saved = SavedPage.in(in);
        }
        String address = capture.address() == null ? saved.address() : capture.address();
        Decoded decoded = Decoder.decode(saved.bytes(), saved.charset(), true);
        Page page = html.read(decoded, address, saved.mediaType().equals(MediaTypes.XHTML));
        return saved.address() == null ? page : withAddress(page, saved.address());
    }

    /** States as a fact where the page was saved; nothing outside the file may know it. */
    private static Page withAddress(Page page, String address) {
        List<Fact> facts = new ArrayList<>(page.facts());
        facts.add(new Fact("savedFrom", address, "mhtml:content-location", null));
        return page.withFacts(facts);
    }
}
