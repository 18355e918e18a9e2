package dev.ganglion.ui.image.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.image.draft.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskViewModelTest {
    private final MaskViewModel mask = new MaskViewModel(100, 60, Optional.empty());

    private void stroke(double fromX, double toX, double y) {
        mask.press(new Point(fromX, y));
        mask.drag(new Point(toX, y));
        mask.release();
    }

    private int painted() {
        return mask.mask().map(Mask::anew).map(bits -> bits.cardinality()).orElse(0);
    }

    @Test
    void paintsALineAsWideAsTheBrush() {
        mask.radius().set(4);

        stroke(20, 80, 30);

        assertThat(mask.painted(50, 30)).isTrue();
        assertThat(mask.painted(50, 26)).isTrue();
        assertThat(mask.painted(50, 34)).isTrue();
        assertThat(mask.painted(50, 24)).isFalse();
        assertThat(mask.painted(50, 36)).isFalse();
        assertThat(mask.painted(16, 30)).isTrue();
        assertThat(mask.painted(14, 30)).isFalse();
    }

    @Test
    void erasesWhereTheEraserGoes() {
        mask.radius().set(4);
        stroke(20, 80, 30);
        mask.tool().set(Tool.ERASER);

        stroke(50, 50, 30);

        assertThat(mask.painted(50, 30)).isFalse();
        assertThat(mask.painted(30, 30)).isTrue();
    }

    @Test
    void undoesAndRedoesAStrokeAtATime() {
        stroke(10, 40, 20);
        int one = painted();
        stroke(50, 90, 40);
        int two = painted();

        mask.undo();
        assertThat(painted()).isEqualTo(one);
        mask.undo();
        assertThat(mask.mask()).isEmpty();
        assertThat(mask.undoable().get()).isFalse();
        mask.redo();
        mask.redo();

        assertThat(painted()).isEqualTo(two);
        assertThat(mask.redoable().get()).isFalse();
    }

    @Test
    void forgetsWhatWasUndoneWhenSomethingElseIsPainted() {
        stroke(10, 40, 20);
        mask.undo();

        stroke(50, 90, 40);

        assertThat(mask.redoable().get()).isFalse();
    }

    @Test
    void invertsAndClears() {
        stroke(10, 40, 20);
        int painted = painted();

        mask.invert();
        assertThat(painted()).isEqualTo(100 * 60 - painted);
        mask.clear();

        assertThat(mask.mask()).isEmpty();
        mask.undo();
        assertThat(painted()).isEqualTo(100 * 60 - painted);
    }

    @Test
    void staysWithinThePictureHoweverFarThePointerGoes() {
        List<Area> areas = new ArrayList<>();
        mask.paintBy(areas::add);

        stroke(-500, 700, 30);
        stroke(5000, 5000, 5000);

        assertThat(mask.painted(0, 30)).isTrue();
        assertThat(mask.painted(99, 30)).isTrue();
        assertThat(areas).allSatisfy(area -> {
            assertThat(area.left()).isNotNegative();
            assertThat(area.right()).isLessThanOrEqualTo(100);
            assertThat(area.bottom()).isLessThanOrEqualTo(60);
        });
    }

    @Test
    void growsAndShrinksTheBrushWithinItsBounds() {
        for (int i = 0; i < 40; i++) {
            mask.thicker();
        }
        assertThat(mask.radius().get()).isEqualTo(MaskViewModel.THICKEST);
        for (int i = 0; i < 40; i++) {
            mask.thinner();
        }

        assertThat(mask.radius().get()).isEqualTo(MaskViewModel.THINNEST);
    }

    @Test
    void goesOnWithWhatWasPaintedBefore() {
        stroke(10, 40, 20);

        MaskViewModel again = new MaskViewModel(100, 60, mask.mask());
        MaskViewModel other = new MaskViewModel(60, 100, mask.mask());

        assertThat(again.mask().map(Mask::anew)).isEqualTo(mask.mask().map(Mask::anew));
        assertThat(other.mask()).isEmpty();
    }
}
