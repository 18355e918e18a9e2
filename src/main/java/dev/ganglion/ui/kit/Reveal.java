package dev.ganglion.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls lists whose rows have one fixed height.
public final class Reveal {
    private Reveal() {}

    /// Scrolls just as far as that row needs to be seen whole; not at all when it is.
    public static void row(ListView<?> list, int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            rowOfUnseen(list, index);
            return;
        }
        if (index == 0 && flow.getPosition() == 0) {
            return;
        }
        if (flow.getFirstVisibleCell() == null) {
            rowOfUnseen(list, index);
            return;
        }
        int first = flow.getFirstVisibleCell().getIndex();
        int last = flow.getLastVisibleCell().getIndex();
        if (index <= first) {
            list.scrollTo(index);
        } else if (index >= last) {
            int fit = (int) (flow.getHeight() / list.getFixedCellSize());
            list.scrollTo(Math.max(0, index - fit + 1));
        }
    }

    private static void rowOfUnseen(ListView<?> list, int index) {
        if (list.getHeight() > 0) {
            list.scrollTo(index);
        } else {
            onceLaidOut(list, index);
        }
    }

    /// A list begins at its first row. Which rows are seen from there shows once it has been laid out.
    private static void onceLaidOut(ListView<?> list, int index) {
        list.heightProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> height, Number before, Number now) {
                height.removeListener(this);
                nextPulse(() -> row(list, index)).start();
            }
        });
    }

    private static AnimationTimer nextPulse(Runnable step) {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                step.run();
            }
        };
    }
}
