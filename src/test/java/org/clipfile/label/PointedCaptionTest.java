package org.clipfile.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.clipfile.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointedCaptionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(left)",
                "(far right)",
                "(center)",
                "(l)",
                "(r)",
                "(L)",
                "(R)",
                "(links)",
                "(rechts)",
                "(Mitte)",
                "(oben)",
                "(unten)",
                "(li.)",
                "(li)",
                "(re.)",
                "(re)",
                "(à gauche)",
                "(droite)",
                "(a la derecha)",
                "(izquierda)",
                "(izq.)",
                "(dcha.)",
                "(a sinistra)",
                "(destra)",
                "(à esquerda)",
                "(direita)",
                "(z prawej)",
                "(po lewej)",
                "(prawej)",
                "(lewej)",
                "(слева)",
                "(справа)",
                "(зліва)",
                "(vlevo)",
                "(vpravo)",
                "(venstre)",
                "(høyre)",
                "(højre)",
                "(vänster)",
                "(höger)",
                "(t.v.)",
                "(t.h.)",
                "(l-r)",
                "(L-R)",
                "(l to r)",
                "(from left to right)",
                "(v. l.)",
                "(v.l.n.r.)",
                "(von links nach rechts)",
                "(li nach re)",
                "(f.v.)",
            })
    void knowsWhoIsPointedAt(String pointer) {
        assertThat(points("Ada Moor " + pointer + " and the keeper of the harbor on the new quay"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pictured on the new quay are Ada Moor and the keeper of the harbor",
                "PICTURED on the new quay are Ada Moor and the keeper of the harbor",
                "Ada Moor, right, shakes hands with the keeper of the harbor",
                "Ada Moor, second from left, and the keeper of the harbor",
                "From left: Ada Moor and the keeper of the harbor on the quay",
                "Слева направо: Ада Мур и смотритель гавани на новом причале",
                "Зліва направо: Ада Мур і доглядач гавані на новому причалі",
            })
    void knowsCaptionsThatPoint(String caption) {
        assertThat(points(caption)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Moor left the harbor office on Monday for the quay",
                "Ada Moor (42) runs the new quay of the harbor since Monday",
                "He was right, was he not, about the keeper of the harbor",
            })
    void leavesProseAlone(String words) {
        assertThat(points(words)).isFalse();
    }

    private static boolean points(String words) {
        return PointedCaption.is(words, new Span(0, words.length()));
    }
}
