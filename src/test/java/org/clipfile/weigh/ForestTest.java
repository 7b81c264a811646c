package org.clipfile.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForestTest {
    private static final Boost.Way WAY = new Boost.Way(30, 3, 0.3f, 1, 1, 1, 1);

    @Test
    void learnsWhatNoSingleNumberTells() {
        Forest forest = grown();
        assertThat(forest.chance(new float[] {0.9f, 0.1f, 0})).isGreaterThan(0.9f);
        assertThat(forest.chance(new float[] {0.1f, 0.9f, 0})).isGreaterThan(0.9f);
        assertThat(forest.chance(new float[] {0.9f, 0.9f, 0})).isLessThan(0.1f);
        assertThat(forest.chance(new float[] {0.1f, 0.1f, 0})).isLessThan(0.1f);
    }

    @Test
    void saysTheSameAfterItWasWrittenAndRead() throws IOException {
        Forest forest = grown();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forest.write(new DataOutputStream(bytes));
        Forest again = Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 3);
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            float[] row = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            assertThat(again.chance(row)).isEqualTo(forest.chance(row));
        }
    }

    @Test
    void namesTheNumbersThatDecided() {
        float[] moved = new float[3];
        Forest forest = grown();
        int[] row = new int[3];
        Forest.order(new float[] {0.9f, 0.9f, 0.5f}, 0, 3, row);
        int[] leaves = new int[forest.size()];
        forest.fall(row, leaves, 0);
        forest.contributions(leaves, 0, moved);
        assertThat(moved[0] + moved[1]).isLessThan(-1);
        assertThat(Math.abs(moved[2])).isLessThan(0.5f);
    }

    @Test
    void refusesAForestForOtherNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        grown().write(new DataOutputStream(bytes));
        assertThatThrownBy(() -> Forest.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("of 1");
    }

    @Test
    void refusesAModelTrainedForOtherFeatures() {
        assertThatThrownBy(() -> BodyModel.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train it anew");
    }

    @Test
    void theShippedModelFitsTheFeatures() {
        assertThat(BodyModel.standard()).isNotNull();
        assertThat(Arrays.stream(Feature.values()).map(feature -> feature.ground))
                .doesNotContainNull();
    }

    /** One of two numbers is great, but not both; a third one says nothing. */
    private static Forest grown() {
        Random random = new Random(7);
        List<float[]> rows = new ArrayList<>();
        boolean[] wanted = new boolean[4000];
        float[] weight = new float[4000];
        for (int i = 0; i < 4000; i++) {
            float[] row = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            rows.add(row);
            wanted[i] = row[0] > 0.5f != row[1] > 0.5f;
            weight[i] = 1;
        }
        return Boost.grow(rows, wanted, weight, WAY);
    }
}
