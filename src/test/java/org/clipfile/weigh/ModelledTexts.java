package org.clipfile.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clipfile.clip.Variants;

/**
 * Texts in the shape of those the labelled sets lack: releases, transcripts, contract lists, chronologies, unit news with
 * picture blocks, letters, notes, in four languages, with more or less around them. All words are our own.
 */
final class ModelledTexts {
    /** A text, and what is known of it. */
    record Modelled(String text, String title, String body, String author, String language) {}

    private final Random random;
    private final Tongue tongue;
    private final List<String> lines = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private String title = "";
    private String author = "";

    private ModelledTexts(int seed) {
        random = new Random(seed * 7919L + 1);
        Tongue[] all = Tongue.values();
        tongue = random.nextInt(10) < 6 ? Tongue.EN : all[1 + random.nextInt(all.length - 1)];
    }

    static Modelled of(int seed) {
        return new ModelledTexts(seed).write(seed);
    }

    private Modelled write(int seed) {
        title = tongue.title(random);
        boolean framed = chance(75);
        if (framed) {
            top();
        }
        switch (seed % 9) {
            case 0 -> release();
            case 1 -> transcript();
            case 2 -> contracts();
            case 3 -> unitNews();
            case 4 -> chronology();
            case 5 -> questions();
            case 6 -> letter();
            case 7 -> factSheet();
            default -> story();
        }
        if (framed) {
            bottom();
        }
        String text = String.join("\n\n", lines);
        text = chance(15) ? text.replace("\n\n", "\n") : text;
        text = chance(25) ? Variants.wrap(text, 62 + random.nextInt(30)) : text;
        return new Modelled(
                text, title, String.join("\n\n", body), author, tongue.name().toLowerCase());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private void around(String... block) {
        lines.add(String.join("\n", block));
    }

    private void body(String paragraph) {
        lines.add(paragraph);
        body.add(paragraph);
    }

    private void paragraphs(int least, int more) {
        int n = least + random.nextInt(more + 1);
        for (int i = 0; i < n; i++) {
            body(tongue.paragraph(random, 1 + random.nextInt(4)));
        }
    }

    private void top() {
        if (chance(50)) {
            around(tongue.skip);
        }
        List<String> menu = new ArrayList<>();
        for (int i = random.nextInt(9); i > 0; i--) {
            menu.add(pick(tongue.menu));
        }
        if (!menu.isEmpty()) {
            around(String.join(chance(20) ? " | " : "\n", menu));
        }
        if (chance(30)) {
            around(pick(tongue.menu) + " > " + pick(tongue.menu) + " > " + pick(tongue.kicker));
        }
    }

    private void bottom() {
        if (chance(50)) {
            around(tongue.related, tongue.title(random), tongue.title(random), tongue.title(random));
        }
        if (chance(40)) {
            around("Facebook", "Twitter", tongue.print);
        }
        List<String> foot = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            foot.add(pick(tongue.foot));
        }
        around(String.join(chance(50) ? " | " : "\n", foot));
        if (chance(40)) {
            around("© 20" + (10 + random.nextInt(16)) + " " + pick(tongue.office));
        }
    }

    /** Kicker, title, date and byline in one of the orders they are printed in. */
    private void head() {
        if (chance(40)) {
            around(pick(tongue.kicker));
        }
        String date = tongue.date(random);
        boolean dateFirst = chance(25);
        if (dateFirst) {
            around(date);
        }
        around(title);
        if (chance(25)) {
            body(tongue.paragraph(random, 1));
        }
        if (chance(60)) {
            author = Tongue.name(random);
            String byline = tongue.by + " " + author;
            if (chance(30)) {
                around(chance(50) ? date + " | " + byline : byline + " | " + date);
                return;
            }
            around(byline);
        }
        if (!dateFirst && chance(60)) {
            around(date);
        }
    }

    private void related() {
        if (chance(25)) {
            around(tongue.readMore + ": " + tongue.title(random));
        } else if (chance(12)) {
            around(tongue.related, tongue.title(random), tongue.title(random));
        }
    }

    private void story() {
        head();
        for (int i = 1 + random.nextInt(7); i > 0; i--) {
            paragraphs(1, 2);
            if (chance(20)) {
                body(tongue.title(random));
                paragraphs(1, 1);
            }
            related();
            if (chance(25)) {
                picture();
            }
        }
        if (chance(25) && !author.isEmpty()) {
            around(author + " " + tongue.covers);
        }
    }

    /** Alternative text, title, caption, credit, label lines; some of them missing. */
    private void picture() {
        List<String> block = new ArrayList<>();
        if (chance(50)) {
            block.add(tongue.sentence(random));
        }
        if (chance(40)) {
            block.add(tongue.title(random).split(" ")[0] + " " + pick(tongue.menu));
        }
        String caption = tongue.sentence(random) + " " + tongue.date(random) + ".";
        String name = Tongue.name(random);
        switch (random.nextInt(4)) {
            case 0 -> {
                block.add(caption);
                block.add(tongue.photo + ": " + name);
            }
            case 1 -> block.add(caption + " (" + tongue.photo + ": " + name + ")");
            case 2 -> {
                block.add(caption);
                block.add("Photo By: " + name);
                block.add("VIRIN: 2" + (10000 + random.nextInt(9)) + "-G-LS101-10" + (10 + random.nextInt(80)));
            }
            default -> {
                block.add(caption);
                block.add(caption + " © " + name);
            }
        }
        if (chance(30)) {
            block.add("Download");
            block.add("Details");
        }
        around(String.join(chance(50) ? "\n" : "\n\n", block));
    }

    private void release() {
        around(pick(tongue.release));
        if (chance(50)) {
            around(tongue.date(random));
        }
        if (chance(50)) {
            around("Contact: " + Tongue.name(random), "555-01" + (10 + random.nextInt(80)), "press@harbor.example.org");
        }
        around(title);
        if (chance(40)) {
            body(tongue.title(random));
        }
        body(pick(Tongue.PLACES).toUpperCase() + " – " + tongue.paragraph(random, 2));
        paragraphs(2, 4);
        if (chance(50)) {
            body(tongue.sentence(random));
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                body("- " + tongue.sentence(random));
            }
        }
        paragraphs(0, 2);
        body(tongue.shortSentence(random));
        if (chance(70)) {
            around(pick(new String[] {"# # #", "###", "-30-", "-END-"}));
        }
    }

    private void transcript() {
        around(title);
        around(tongue.date(random));
        String speaker = Tongue.name(random).toUpperCase();
        body(speaker + ": " + tongue.paragraph(random, 3));
        for (int i = 2 + random.nextInt(8); i > 0; i--) {
            body("Q: " + tongue.shortSentence(random));
            body(speaker.substring(speaker.lastIndexOf(' ') + 1) + ": "
                    + (chance(50) ? tongue.shortSentence(random) : tongue.paragraph(random, 2)));
            if (chance(15)) {
                body(pick(new String[] {"(Laughter.)", "(CROSSTALK)", "(Inaudible.)"}));
            }
        }
        body("STAFF: " + tongue.shortSentence(random));
    }

    private void contracts() {
        around(title);
        if (chance(50)) {
            around(tongue.date(random));
        }
        for (String head : new String[] {"ARMY", "NAVY", "AIR FORCE", "HARBOR LOGISTICS AGENCY"}) {
            if (chance(70)) {
                body(head);
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    body(pick(Tongue.PLACES) + " Marine Co.,* " + pick(Tongue.PLACES) + ", was awarded a $"
                            + (1 + random.nextInt(90)) + ",345,678 contract (N00024-21-C-44" + (10 + random.nextInt(80))
                            + "). " + tongue.sentence(random));
                }
            }
        }
        if (chance(40)) {
            body("UPDATE: " + tongue.sentence(random));
        }
        body("*Small business");
    }

    private void unitNews() {
        around(title);
        around(pick(Tongue.PLACES).toUpperCase() + ", MAINE, UNITED STATES");
        around("0" + (1 + random.nextInt(9)) + ".1" + random.nextInt(9) + ".20" + (10 + random.nextInt(16)));
        author = Tongue.name(random);
        around("Story by Staff Sgt. " + author, "315th Harbor Wing Public Affairs");
        body(pick(Tongue.PLACES).toUpperCase() + ", Maine -- " + tongue.paragraph(random, 2));
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            paragraphs(1, 1);
            if (chance(40)) {
                picture();
            }
        }
        around(
                "NEWS INFO",
                "Date Taken: 03.03.2025",
                "Date Posted: 03.04.2025 15:21",
                "Story ID: 123456",
                "Web Views: 12");
        around("PUBLIC DOMAIN");
    }

    private void chronology() {
        around(title);
        body(tongue.paragraph(random, 1));
        for (int i = 3 + random.nextInt(8); i > 0; i--) {
            body(tongue.date(random));
            body(tongue.sentence(random));
        }
    }

    private void questions() {
        head();
        body(tongue.paragraph(random, 2));
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            body(tongue.shortSentence(random).replace('.', '?'));
            body(tongue.paragraph(random, 1 + random.nextInt(3)));
        }
    }

    private void letter() {
        around(title);
        body(tongue.dear);
        paragraphs(1, 4);
        body(tongue.shortSentence(random));
        body(Tongue.name(random));
    }

    private void factSheet() {
        around(title);
        paragraphs(0, 2);
        for (int i = 3 + random.nextInt(6); i > 0; i--) {
            body(tongue.noun(random) + ": " + (2 + random.nextInt(400)) + " "
                    + pick(new String[] {"m", "t", "km", "kg"}));
        }
        paragraphs(1, 2);
    }
}
