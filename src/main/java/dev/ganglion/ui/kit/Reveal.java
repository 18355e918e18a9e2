package dev.ganglion.ui.kit;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls lists whose rows have one fixed height.
public final class Reveal {
    private Reveal() {}

    /// Scrolls just as far as that row needs to be seen whole; not at all when it is.
    public static void row(ListView<?> list, int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) || flow.getFirstVisibleCell() == null) {
            list.scrollTo(index);
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
}
