package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class AsidesTest {
    private final Node first = aside();
    private final Node second = aside();
    private final Asides asides = new Asides(first, second);

    @Test
    void tellsAllWhereThereIsRoom() {
        assertThat(asides.prefWidth(-1)).isEqualTo(216);

        layOut(216);

        assertThat(first.getOpacity()).isEqualTo(1);
        assertThat(second.getOpacity()).isEqualTo(1);
        assertThat(second.getBoundsInParent().getMaxX()).isEqualTo(216);
    }

    @Test
    void tellsNothingByHalves() {
        layOut(215);

        assertThat(first.getOpacity()).isEqualTo(1);
        assertThat(second.getOpacity()).isZero();

        layOut(99);

        assertThat(first.getOpacity()).isZero();
    }

    private void layOut(double width) {
        asides.resize(width, 20);
        asides.layout();
    }

    private static Node aside() {
        Region aside = new Region();
        aside.setPrefSize(100, 16);
        return aside;
    }
}
