package org.clipfile.camel;

import java.util.HexFormat;

/** Makes text of strangers, such as file names, fit for one line on a terminal. */
final class Printable {
    private static final int LONGEST = 300;

    private Printable() {}

    /**
     * The text with every control, format and line-breaking character as a Java escape, so that it can neither start a
     * new line nor command the terminal nor turn the reading direction; cut after 300 characters.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 16);
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.UNASSIGNED,
                        Character.PRIVATE_USE ->
                    out.append("\\u").append(HexFormat.of().toHexDigits(c));
                default -> out.append(c);
            }
        }
        return text.length() > LONGEST ? out.append('…').toString() : out.toString();
    }
}
