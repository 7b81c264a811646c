package org.clipfile.weigh;

import java.util.Random;

/** Words and sentences of one language for modelled texts. {@code #} stands for a noun, {@code @} for a name, {@code %} for a number. */
enum Tongue {
    EN(
            "harbor gate ferry bridge council office lighthouse storm budget school crane market engine island report winter",
            "The # opened a second # on Monday.|@, who runs the #, said the # had cost % million.|Nobody was hurt.|About %"
                    + " people came to the #, where the # had been closed since the #.|\"We have waited for this # for %"
                    + " years,\" said @.|The # will be ready before the #, according to the #.|It was the first # of the"
                    + " year.|Officials expect that the # will need % more weeks, because the # was found to be older than"
                    + " anybody had thought.|The # is open again.|\"It is not over,\" @ said, \"but we are on our way.\"",
            "# Opens Second #|Old # Gets New #|@ Leaves # After % Years|# Closed Until #|How the # Saved a #|% Things to Know About the #",
            "Skip to main content|Home|About|News|Contact|Services|Search|Menu|Images|Careers",
            "News|Feature|Press Release|Analysis|Region",
            "Privacy Policy|Accessibility|FOIA|Terms of Use|Site Map|Help",
            "Related Stories",
            "Read more",
            "Print",
            "By",
            "Photo",
            "covers the coast.",
            "PRESS RELEASE|FOR IMMEDIATE RELEASE|NEWS RELEASE",
            "Dear neighbors,",
            "Harbor Office"),
    DE(
            "Hafen Tor Fähre Brücke Rat Amt Leuchtturm Sturm Haushalt Schule Kran Markt Motor Insel Bericht Winter",
            "Das # hat am Montag ein zweites # eröffnet.|@, Leiterin vom #, sagte, dass das # % Millionen gekostet habe.|Niemand"
                    + " wurde verletzt.|Rund % Menschen kamen zum #, das seit dem # geschlossen war.|„Wir haben % Jahre auf"
                    + " diesen # gewartet“, sagte @.|Das # soll vor dem # fertig sein, wie der # mitteilte.|Es war der erste"
                    + " # des Jahres.|Die Behörden rechnen damit, dass das # noch % Wochen braucht, weil der # älter ist, als"
                    + " man gedacht hatte.|Das # ist wieder offen.",
            "Zweites # für den #|Neuer # am alten #|@ verlässt den # nach % Jahren|# bleibt bis zum # geschlossen|Wie ein # den # rettete",
            "Zum Inhalt springen|Startseite|Über uns|Presse|Kontakt|Themen|Suche|Menü|Service|Karriere",
            "Pressemitteilung|Meldung|Region|Hintergrund",
            "Impressum|Datenschutz|Barrierefreiheit|Kontakt|Nach oben",
            "Weitere Informationen",
            "Lesen Sie auch",
            "Drucken",
            "Von",
            "Foto",
            "berichtet von der Küste.",
            "PRESSEMITTEILUNG|Pressemitteilung",
            "Liebe Nachbarn,",
            "Hafenamt"),
    ES(
            "puerto muelle barco puente consejo faro temporal presupuesto colegio mercado motor informe invierno",
            "El # abrió el lunes un segundo #.|@, que dirige el #, dijo que el # había costado % millones.|Nadie resultó"
                    + " herido.|Unas % personas acudieron al #, que estaba cerrado desde el #.|«Hemos esperado % años este #»,"
                    + " afirmó @.|El # estará listo antes del #, según el #.|Las autoridades creen que el # necesitará %"
                    + " semanas más, porque el # era más viejo de lo que se pensaba.|El # vuelve a estar abierto.",
            "Un segundo # para el #|El viejo # estrena #|@ deja el # tras % años|El # seguirá cerrado hasta el #",
            "Saltar al contenido|Inicio|Noticias|Contacto|Servicios|Buscar|Menú|Temas",
            "Nota de prensa|Noticia|Región",
            "Política de privacidad|Accesibilidad|Aviso legal|Contacto",
            "Noticias relacionadas",
            "Lea también",
            "Imprimir",
            "Por",
            "Foto",
            "informa desde la costa.",
            "NOTA DE PRENSA|Comunicado de prensa",
            "Estimados vecinos:",
            "Oficina del Puerto"),
    FR(
            "port quai bateau pont conseil phare budget collège marché moteur rapport hiver",
            "Le # a ouvert lundi un second #.|@, qui dirige le #, a dit que le # avait coûté % millions.|Personne n’a été"
                    + " blessé.|Quelque % personnes sont venues au #, fermé depuis le #.|« Nous attendions ce # depuis % ans »,"
                    + " a déclaré @.|Le # sera prêt avant le #, selon le #.|Les autorités pensent que le # prendra encore %"
                    + " semaines, car le # était plus vieux qu’on ne le croyait.|Le # est de nouveau ouvert.",
            "Un second # pour le #|Le vieux # change de #|@ quitte le # après % ans|Le # fermé jusqu’au #",
            "Aller au contenu|Accueil|Actualités|Contact|Services|Recherche|Menu|Thèmes",
            "Communiqué|Actualité|Région",
            "Mentions légales|Accessibilité|Plan du site|Données personnelles",
            "Sur le même sujet",
            "Lire aussi",
            "Imprimer",
            "Par",
            "Photo",
            "suit la côte pour nous.",
            "COMMUNIQUÉ DE PRESSE|Communiqué de presse",
            "Chers voisins,",
            "Office du port");

    static final String[] PLACES = {"Port Sand", "Gull Bay", "Sandort", "Nordhaven", "Castor Point", "Villa Mar"};
    private static final String[] FIRST = {"Ada", "Tomas", "Ruth", "Lena", "Jon", "Mira", "Eva", "Paul", "Nils", "Rosa"
    };
    private static final String[] LAST = {"Moor", "Oyelaran", "Adler", "Park", "Hale", "Sand", "Lind", "Reed", "Brennan"
    };

    private final String[] nouns;
    private final String[] sentences;
    private final String[] titles;
    final String skip;
    final String[] menu;
    final String[] kicker;
    final String[] foot;
    final String related;
    final String readMore;
    final String print;
    final String by;
    final String photo;
    final String covers;
    final String[] release;
    final String dear;
    final String[] office;

    Tongue(
            String nouns,
            String sentences,
            String titles,
            String menu,
            String kicker,
            String foot,
            String related,
            String readMore,
            String print,
            String by,
            String photo,
            String covers,
            String release,
            String dear,
            String office) {
        this.nouns = nouns.split(" ");
        this.sentences = sentences.split("\\|");
        this.titles = titles.split("\\|");
        this.menu = menu.split("\\|");
        this.skip = this.menu[0];
        this.kicker = kicker.split("\\|");
        this.foot = foot.split("\\|");
        this.related = related;
        this.readMore = readMore;
        this.print = print;
        this.by = by;
        this.photo = photo;
        this.covers = covers;
        this.release = release.split("\\|");
        this.dear = dear;
        this.office = new String[] {office};
    }

    static String name(Random random) {
        return FIRST[random.nextInt(FIRST.length)] + " " + LAST[random.nextInt(LAST.length)];
    }

    String noun(Random random) {
        String noun = nouns[random.nextInt(nouns.length)];
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }

    String title(Random random) {
        String pattern = titles[random.nextInt(titles.length)];
        return filled(pattern, random, this == EN);
    }

    String sentence(Random random) {
        return filled(sentences[random.nextInt(sentences.length)], random, false);
    }

    /** One of few words. */
    String shortSentence(Random random) {
        String sentence = sentence(random);
        while (sentence.length() > 60) {
            sentence = sentence(random);
        }
        return sentence;
    }

    String paragraph(Random random, int count) {
        StringBuilder out = new StringBuilder(sentence(random));
        for (int i = 1; i < count; i++) {
            out.append(' ').append(sentence(random));
        }
        return out.toString();
    }

    String date(Random random) {
        int day = 1 + random.nextInt(28);
        int month = random.nextInt(12);
        int year = 2005 + random.nextInt(20);
        return switch (this) {
            case EN ->
                "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split(" ")[month] + " " + day + ", "
                        + year;
            case DE -> day + "." + (month + 1) + "." + year;
            case ES ->
                day + " de "
                        + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
                                .split(" ")[month]
                        + " de " + year;
            case FR ->
                day + " "
                        + "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
                                .split(" ")[month]
                        + " " + year;
        };
    }

    private String filled(String pattern, Random random, boolean capitals) {
        StringBuilder out = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '#' -> {
                    String noun = nouns[random.nextInt(nouns.length)];
                    out.append(capitals ? Character.toUpperCase(noun.charAt(0)) + noun.substring(1) : noun);
                }
                case '@' -> out.append(name(random));
                case '%' -> out.append(2 + random.nextInt(90));
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
