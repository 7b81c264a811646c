package org.clipfile.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clipfile.clip.Variants;

/**
 * Texts in the shape of the papers that offices put on their sites, where short lines are the story: biographies, fact
 * sheets, letters, memoranda, lists of awards, briefs with notes, timetables, steps; and stories with pictures' words in
 * every order, and short notes. All words are our own.
 */
final class ModelledPapers {
    private static final String[] SITE = {
        "Office of Harbor Affairs",
        "U.S. Department of Harbors",
        "Department of Lighthouses",
        "Ministry of Ferries",
        "Harbor Command",
        "City of Port Sand",
        "Bureau of Island Affairs",
        "National Tide Office",
        "County of Gull Bay",
        "Embassy in Nordhaven",
        "Office of the Press Secretary",
        "Public Affairs Office",
        "Coast Office",
        "Division of Buoys",
        "Commission on Bridges",
        "U.S. Mission to the Isles",
        "31st Harbor Wing",
        "Harbor Guard"
    };
    private static final String[] MENU = {
        "Home",
        "About",
        "About Us",
        "News",
        "Newsroom",
        "Press Releases",
        "Photos",
        "Leaders",
        "Units",
        "Contact Us",
        "Search",
        "Menu",
        "Our Agency",
        "Resources",
        "Careers",
        "Employment",
        "Topics",
        "Regions",
        "Forms",
        "FAQ",
        "Publications",
        "Library",
        "Events",
        "Media",
        "Speeches",
        "Testimony",
        "Transcripts",
        "Advisories",
        "Skip to content",
        "Enter search words",
        "Main navigation",
        "Search form",
        "Briefing Room",
        "Issues",
        "Participate",
        "Library",
        "English",
        "Español",
        "A-Z Index",
        "Site Map",
        "Jump to navigation",
        "Log in",
        "Subscribe",
        "Feedback"
    };
    private static final String[] FOOT = {
        "Accessibility",
        "Privacy Policy",
        "FOIA",
        "No FEAR Act",
        "Archives",
        "Contact the Department",
        "Site Map",
        "Inspector General",
        "Vulnerability Disclosure Policy",
        "Budget and Performance",
        "Plain Writing",
        "Back to Top",
        "Last Reviewed: May 2, 2021",
        "Last Updated: March 9, 2022",
        "Was this page helpful?",
        "Page last modified",
        "12 Quay Street, NW",
        "Washington, DC 20599",
        "Topic",
        "Component",
        "Harbors",
        "Tags:",
        "Share",
        "Print",
        "Email",
        "Follow us",
        "Sign up for updates",
        "Privacy Notice",
        "Copyright Information",
        "Web Policies",
        "Open Government",
        "USA.gov",
        "Jobs",
        "Contact",
        "The office manages this site as a portal for information about harbors.",
        "Links to other sites are provided for your convenience and are no endorsement.",
        "Stay connected",
        "Editor: R. Quill",
        "Download PDF",
        "More News",
        "Return to list",
        "Next",
        "Previous",
        "View all"
    };
    private static final String[] KICKER = {
        "Press Release",
        "News Release",
        "Remarks",
        "Speech",
        "Fact Sheet",
        "Biography",
        "Media Note",
        "Feature",
        "Commentary",
        "Story",
        "Article",
        "Notice",
        "Transcript",
        "Readout",
        "News",
        "Statement",
        "Blog",
        "Report"
    };
    private static final String[] HEADS = {
        "EDUCATION", "ASSIGNMENTS", "FLIGHT INFORMATION", "MAJOR AWARDS AND DECORATIONS",
                "EFFECTIVE DATES OF PROMOTION",
        "PUBLICATIONS", "SUMMARY OF JOINT ASSIGNMENTS", "OTHER ACHIEVEMENTS", "PROFESSIONAL MEMBERSHIPS", "CAREER"
    };
    private static final String[] SUBHEADS = {
        "Mission",
        "Features",
        "Background",
        "General Characteristics",
        "History",
        "Overview",
        "Quick Facts",
        "Quotes",
        "Summary",
        "The Problem",
        "What Could Be Done",
        "Next Steps",
        "Key Points",
        "Who Can Apply",
        "How It Works",
        "Results",
        "Conclusion",
        "Funding",
        "Organization",
        "For More Information",
        "What We Found",
        "Why It Matters"
    };
    private static final String[] LABELS = {
        "Primary Function",
        "Contractor",
        "Power Plant",
        "Wingspan",
        "Length",
        "Height",
        "Weight",
        "Speed",
        "Range",
        "Crew",
        "Unit Cost",
        "Inventory",
        "Ceiling",
        "Payload",
        "Armament",
        "Date Deployed",
        "Rating",
        "Hours",
        "Capital",
        "Area",
        "Population",
        "Budget",
        "Opened",
        "Builder",
        "Homeport",
        "Displacement"
    };
    private static final String[] WORKS = {
        "student, pilot training", "copilot", "chief of staff", "executive officer", "commander", "deputy director",
        "instructor", "aide to the commander", "harbor engineer", "flight examiner", "inspector", "policy adviser"
    };
    private static final String[] RANKS = {"Second Lieutenant", "Captain", "Major", "Colonel", "Commander", "Admiral"};
    private static final String[] THINGS = {
        "500 g flour",
        "two ropes",
        "a pinch of salt",
        "one lamp",
        "boots",
        "your receipts",
        "a list of what was lost",
        "a photo of each room",
        "40 liters of water",
        "a clean cloth",
        "the form",
        "names of all children"
    };

    private final Random random;
    private final Tongue tongue;
    private final List<String> lines = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private String title;
    private String author = "";

    private ModelledPapers(int seed) {
        random = new Random(seed * 104_729L + 5);
        tongue = chance(85) ? Tongue.EN : Tongue.values()[random.nextInt(Tongue.values().length)];
        title = tongue.title(random);
    }

    static ModelledTexts.Modelled of(int seed) {
        return new ModelledPapers(seed).write(seed);
    }

    private ModelledTexts.Modelled write(int seed) {
        boolean framed = chance(80);
        if (framed) {
            top();
        }
        switch (seed % 13) {
            case 0 -> biography();
            case 1 -> factSheet();
            case 2 -> openLetter();
            case 3 -> memo();
            case 4 -> statement();
            case 5 -> awards();
            case 6 -> brief();
            case 7, 8 -> pictures();
            case 9 -> steps();
            case 10 -> timetable();
            case 11 -> briefing();
            default -> note();
        }
        if (framed || chance(30)) {
            bottom();
        }
        int spacing = random.nextInt(10);
        String text = spacing < 4
                ? String.join("\n", lines).replaceAll("\n+", "\n")
                : spacing < 7 ? String.join("\n\n", lines).replaceAll("\n+", "\n\n") : String.join("\n", lines);
        text = chance(12) ? Variants.wrap(text, 62 + random.nextInt(30)) : text;
        return new ModelledTexts.Modelled(
                text, title, String.join("\n\n", body), author, tongue.name().toLowerCase(java.util.Locale.ROOT));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void around(String line) {
        lines.add(line);
    }

    private void gap() {
        lines.add("");
    }

    private void body(String line) {
        lines.add(line);
        body.add(line);
    }

    private void paragraph(int sentences) {
        body(tongue.paragraph(random, sentences));
        if (chance(80)) {
            gap();
        }
    }

    private void paragraphs(int least, int more) {
        for (int i = least + random.nextInt(more + 1); i > 0; i--) {
            paragraph(1 + random.nextInt(4));
        }
    }

    private String date() {
        return tongue.date(random);
    }

    private int year() {
        return 1975 + random.nextInt(50);
    }

    private void top() {
        String site = pick(SITE);
        for (int i = random.nextInt(4) == 0 ? 2 + random.nextInt(7) : random.nextInt(2); i > 0; i--) {
            around(site);
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            around(pick(tongue == Tongue.EN ? MENU : tongue.menu));
        }
        if (chance(25)) {
            around(pick(MENU) + " > " + pick(MENU) + " > " + pick(KICKER));
        }
        if (chance(30)) {
            around(pick(SITE));
        }
        gap();
    }

    private void bottom() {
        gap();
        if (chance(25)) {
            around(pick("###", "# # #", "-30-", "(END)", "*****"));
        }
        for (int i = 1 + random.nextInt(10); i > 0; i--) {
            around(pick(tongue == Tongue.EN ? FOOT : tongue.foot));
        }
        if (chance(40)) {
            around(tongue.related);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                around(tongue.title(random));
                if (chance(30)) {
                    around(date());
                }
            }
        }
        if (chance(30)) {
            around(pick(SITE));
            around("12 Quay Street");
        }
    }

    /** Office, kicker, date, title in one of the orders in which offices print them. */
    private void head(boolean dated) {
        boolean early = dated && chance(40);
        if (chance(30)) {
            around(pick(SITE));
        }
        if (chance(40)) {
            around(pick(tongue == Tongue.EN ? KICKER : tongue.kicker));
        }
        if (early) {
            around(chance(30) ? "Release Date: " + date() : date());
        }
        if (chance(10)) {
            around("For Immediate Release");
        }
        around(title);
        if (dated && !early) {
            around(pick("", "", "Published ", "Posted ", "Updated ") + date());
        }
        gap();
    }

    private void biography() {
        if (chance(50)) {
            title = (chance(50) ? "Brigadier General " : "") + Tongue.name(random);
            title = chance(50) ? title.toUpperCase(java.util.Locale.ROOT) : title;
        }
        head(chance(30));
        paragraphs(1, 3);
        boolean capitals = chance(60);
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            String head = pick(HEADS);
            body(capitals ? head : head.charAt(0) + head.substring(1).toLowerCase(java.util.Locale.ROOT));
            int kind = random.nextInt(4);
            for (int n = 1; n <= 2 + random.nextInt(6); n++) {
                switch (kind) {
                    case 0 ->
                        body(year() + " " + pick("Bachelor of Science", "Master of Arts", "War College") + ", "
                                + pick(Tongue.PLACES));
                    case 1 ->
                        body(n + ". June " + year() + " - July " + year() + ", " + pick(WORKS) + ", "
                                + pick(Tongue.PLACES));
                    case 2 ->
                        body(pick(LABELS) + ": " + pick("More than 3,900", "Command pilot", "Six", "19; reserve, 4"));
                    default -> body(pick(RANKS) + " " + date());
                }
            }
            gap();
        }
        if (chance(40)) {
            around("(Current as of May " + year() + ")");
        }
    }

    private void factSheet() {
        head(chance(60));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            body(pick(SUBHEADS));
            paragraphs(1, 2);
        }
        if (chance(70)) {
            body(pick(SUBHEADS));
        }
        for (int i = 4 + random.nextInt(9); i > 0; i--) {
            body(pick(LABELS) + ": "
                    + pick(
                            (2 + random.nextInt(300)) + " feet (" + (2 + random.nextInt(90)) + " meters)",
                            "$" + (1 + random.nextInt(90)) + "." + random.nextInt(9) + " million",
                            tongue.noun(random) + " and " + tongue.noun(random),
                            "Two OT-88 turboprops",
                            "Six",
                            (1 + random.nextInt(90)) + ",000 pounds"));
        }
        if (chance(40)) {
            body(pick(SUBHEADS));
            paragraphs(1, 2);
        }
    }

    private void openLetter() {
        head(chance(70));
        boolean told = chance(60);
        if (told) {
            paragraph(2);
        }
        if (told || chance(50)) {
            body(pick(RANKS) + " " + Tongue.name(random));
            if (chance(60)) {
                body(pick("Commandant", "Director", "Chairman", "Secretary"));
            }
            body((100 + random.nextInt(2000)) + " " + pick("Martin Avenue SE", "Quay Street", "Gull Road"));
            body(pick(Tongue.PLACES) + ", Maine 0" + (1000 + random.nextInt(8000)));
            gap();
        }
        body(chance(50) ? "Dear " + pick(RANKS) + " " + Tongue.name(random).split(" ")[1] + ":" : tongue.dear);
        gap();
        paragraphs(2, 4);
        body(pick("Sincerely,", "Respectfully,", "With warm wishes,", "Yours,"));
        gap();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            body(Tongue.name(random));
        }
        if (chance(40)) {
            body(pick("Secretary", "Ranking Member", "Chair", "Harbor Office"));
        }
    }

    private void memo() {
        around(pick("MEMORANDUM FOR ALL PERSONNEL", "MEMORANDUM", "MEMORANDUM FOR DISTRIBUTION"));
        around("FROM: " + pick("Commander, 14th Harbor Group", "Director", "Deputy Secretary"));
        if (chance(60)) {
            around("DATE: " + date());
        }
        title = "SUBJECT: " + title;
        around(title);
        gap();
        for (int n = 1; n <= 3 + random.nextInt(4); n++) {
            body((chance(90) ? n + ". " : "") + tongue.paragraph(random, 1 + random.nextInt(2)));
            gap();
        }
        body(Tongue.name(random).toUpperCase(java.util.Locale.ROOT));
        body(pick("Colonel, USAF", "Captain, U.S. Navy", "Director", "Brigadier General, USA"));
        if (chance(70)) {
            body(pick("Commander", "Chief of Staff", "Deputy"));
        }
    }

    private void statement() {
        head(true);
        body(pick(Tongue.PLACES).toUpperCase(java.util.Locale.ROOT)
                + pick(", Maine – ", " -- ", " — ", ", Va. - ")
                + tongue.paragraph(random, 2));
        gap();
        paragraphs(1, 3);
        if (chance(50)) {
            body(pick("Quotes", "Quick facts", "Background"));
            body("“" + tongue.sentence(random) + "”");
            body("- " + Tongue.name(random) + ", " + pick("Minister of Harbors", "Director", "Mayor"));
            body(pick("Quick facts", "Facts", "What Comes Next"));
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                body(tongue.sentence(random));
            }
        }
        if (chance(40)) {
            paragraphs(1, 2);
        }
        if (chance(40)) {
            body(tongue.shortSentence(random));
        }
    }

    private void awards() {
        head(chance(50));
        paragraph(1);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            body(pick("Silver Star", "Bronze Star", "Harbor Medal", "Promotions", "Retirements", "FIRST CLASS"));
            for (int n = 2 + random.nextInt(5); n > 0; n--) {
                body("Sgt. " + Tongue.name(random) + pick(", Company B", ", 351st Harbor Group", ", of Port Sand")
                        + pick("", ", for " + tongue.sentence(random).toLowerCase(java.util.Locale.ROOT)));
            }
        }
        if (chance(50)) {
            paragraph(1);
        }
    }

    private void brief() {
        head(chance(60));
        if (chance(50)) {
            author = Tongue.name(random);
            around("By " + author);
        }
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            body(pick(SUBHEADS));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                body(tongue.paragraph(random, 1 + random.nextInt(3)) + pick("", " [" + n + "]"));
                if (chance(40)) {
                    gap();
                }
            }
        }
        if (chance(60)) {
            body(pick("Notes", "Sources", "References", "Endnotes"));
            for (int n = 1; n <= 2 + random.nextInt(4); n++) {
                body(n + ". " + pick("Harbor Statistics 2020, table 14.", "See the report of March 2, 2021.")
                        + pick("", " " + tongue.title(random) + ", p. " + n + "."));
            }
        }
    }

    private void pictures() {
        head(chance(50));
        if (chance(60)) {
            author = Tongue.name(random);
            around(tongue.by + " " + author);
            gap();
        }
        if (chance(40)) {
            picture();
        }
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            paragraphs(1, 2);
            if (chance(60)) {
                picture();
            }
        }
    }

    private void picture() {
        String name = Tongue.name(random);
        String seen = pick("A woman", "Two men in helmets", "A soldier", "Children", "Sailors", "A crane", "A keeper")
                + pick(" stands beside a ", " looks at a ", " holds a ", " walk toward a ")
                + tongue.noun(random).toLowerCase(java.util.Locale.ROOT)
                + pick(" on a muddy road.", " at dusk.", " in an empty room.", " in the rain", " near the water");
        String caption = Tongue.name(random) + pick(", a crew chief,", ", right,", " and " + Tongue.name(random))
                + pick(" guides a truck over the ", " checks a ", " waits at the ", " repair the ")
                + tongue.noun(random).toLowerCase(java.util.Locale.ROOT) + " in " + pick(Tongue.PLACES) + ", " + date()
                + ".";
        String credit = pick(
                "© " + name,
                "Photo: " + name,
                "Credit: " + name,
                name + "/Coast Press",
                "Credits: Harbor Office/" + name,
                "Photo by " + name,
                "Courtesy Photo",
                "Image credit: " + name);
        gap();
        switch (random.nextInt(8)) {
            case 0 -> {
                around(seen);
                if (chance(50)) {
                    around(credit);
                }
            }
            case 1 -> {
                around(credit);
                around(seen);
            }
            case 2 -> {
                around(credit);
                around(caption);
            }
            case 3 -> {
                around(seen);
                around(tongue.noun(random) + " " + tongue.noun(random));
                around(caption);
                around(credit);
            }
            case 4 -> around(caption + " (" + name + pick("", "/Coast Press") + ")");
            case 5 -> {
                around("1 of " + (2 + random.nextInt(8)));
                around(caption + " " + credit);
                around(tongue.readMore);
            }
            case 6 -> {
                around(caption);
                around(credit);
                around(pick("Share:", "Download Image: Full Size (1.2 MB)", "Enlarge", "see less | View Image Page"));
            }
            default -> around(seen);
        }
        gap();
    }

    private void steps() {
        head(chance(60));
        paragraph(2);
        if (chance(60)) {
            body(pick("You need:", "Bring:", "What to do:", "Please bring"));
        }
        boolean numbers = chance(50);
        for (int n = 1; n <= 3 + random.nextInt(5); n++) {
            body((numbers ? n + ". " : pick("- ", "* ", "• "))
                    + (chance(50) ? pick(THINGS) : tongue.shortSentence(random)));
        }
        gap();
        paragraphs(1, 2);
    }

    private void timetable() {
        head(chance(60));
        paragraph(1);
        for (int hour = 8; hour < 11 + random.nextInt(6); hour++) {
            body(hour + ":" + pick("00", "15", "30") + pick(" a.m. ", " ", " – ")
                    + pick("Opening", "Coffee", "Welcome by " + Tongue.name(random), tongue.title(random), "Lunch"));
        }
        gap();
        paragraphs(0, 2);
    }

    private void briefing() {
        around(title);
        around(Tongue.name(random) + ", " + pick("Spokesman", "Deputy Spokesman", "Secretary", "Special Envoy"));
        around(pick("Washington, DC", "Port Sand, Maine", "Remarks to the Harbor Society"));
        around(date());
        gap();
        for (int i = random.nextInt(4); i > 0; i--) {
            around(tongue.title(random) + " / " + tongue.title(random));
        }
        gap();
        if (chance(60)) {
            body("12:" + (10 + random.nextInt(49)) + " p.m. EDT");
            gap();
        }
        String speaker = "MR. " + Tongue.name(random).split(" ")[1].toUpperCase(java.util.Locale.ROOT);
        for (int i = 3 + random.nextInt(6); i > 0; i--) {
            body(speaker + ": " + tongue.paragraph(random, 1 + random.nextInt(2)));
            gap();
            body("QUESTION: " + tongue.shortSentence(random));
            gap();
        }
        if (chance(50)) {
            body("(The briefing was concluded at 12:58 p.m.)");
        }
        if (chance(30)) {
            around("Released on " + date());
        }
    }

    private void note() {
        head(chance(70));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            body(tongue.paragraph(random, 1 + random.nextInt(2)));
        }
    }
}
