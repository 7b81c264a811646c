package org.clipfile.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.clipfile.WebPage;
import org.clipfile.archive.HttpAnswer;
import org.clipfile.article.Channel;
import org.clipfile.article.Content;
import org.clipfile.article.Fact;
import org.clipfile.article.UnreadableCaptureException;

/** Keeps the text that a feed itself holds, as a page of the article's address. */
final class OwnText {
    private OwnText() {}

    static void keep(PageTask task, Means means) throws IOException {
        String title = task.told().stream()
                .filter(fact -> fact.field().equals("title"))
                .map(Fact::value)
                .findFirst()
                .orElse("");
        String html = task.html() == null ? "" : task.html();
        String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nClipfile-Made-From: feed\r\n\r\n"
                + "<!DOCTYPE html><html><head><title>" + escaped(title) + "</title></head><body><article><h1>"
                + escaped(title) + "</h1>\n" + html + "\n</article></body></html>\n";
        HttpAnswer http = new HttpAnswer(Content.of(page.getBytes(StandardCharsets.UTF_8)));
        WebPage made =
                new WebPage(task.address(), http, Channel.FEED, means.time().now(), task.told());
        try {
            means.clips().clip(means.desk().accept(made));
        } catch (UnreadableCaptureException e) {
            means.news().bad(task.address() + ": the feed's own text cannot be used: " + e.getMessage());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
