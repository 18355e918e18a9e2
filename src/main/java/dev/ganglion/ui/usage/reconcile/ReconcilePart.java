package dev.ganglion.ui.usage.reconcile;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The part of the usage page that compares with the account. UI thread only.
public final class ReconcilePart {
    private final ReconcileViewModel reconcile;
    private @Nullable ReconcileView view;

    public ReconcilePart(ReconcileServices services) {
        this.reconcile = new ReconcileViewModel(services);
    }

    /// Built when first asked for; always the same node.
    public Node content() {
        return view();
    }

    /// Puts the focus where a user would start. Nothing is asked by itself.
    public void shown() {
        view().focusFirst();
    }

    /// Gives up what is asked, before the window closes.
    public void stop() {
        reconcile.cancel();
    }

    private ReconcileView view() {
        if (view == null) {
            view = new ReconcileView(reconcile);
        }
        return view;
    }
}
