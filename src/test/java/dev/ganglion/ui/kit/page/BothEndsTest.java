package dev.ganglion.ui.kit.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class BothEndsTest {
    private final Region first = sized(100);
    private final Region last = sized(80);
    private final BothEnds line = new BothEnds(first, last);

    private static Region sized(double width) {
        Region region = new Region();
        region.setMinSize(width, 20);
        region.setPrefSize(width, 20);
        return region;
    }

    private void lay(double width) {
        line.resize(width, line.prefHeight(width));
        line.layout();
    }

    @Test
    void oneIsAtEachEndWhereThereIsRoom() {
        lay(300);

        assertThat(line.getHeight()).isEqualTo(20);
        assertThat(first.getLayoutX()).isZero();
        assertThat(last.getLayoutX()).isEqualTo(220);
        assertThat(last.getWidth())
                .as("the last, which must not lie over the first")
                .isEqualTo(80);
    }

    @Test
    void theLastGoesBelowWhereThereIsNot() {
        lay(150);

        assertThat(line.getHeight()).isEqualTo(44);
        assertThat(last.getLayoutX()).isEqualTo(70);
        assertThat(last.getLayoutY()).isGreaterThan(first.getLayoutY() + first.getHeight());
    }
}
