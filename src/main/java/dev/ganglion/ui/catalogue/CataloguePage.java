package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Texts;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page that lists the models of a catalogue. UI thread only.
public final class CataloguePage implements Page {
    private final CatalogueViewModel catalogue;
    private final Consumer<URI> browser;
    private @Nullable CatalogueView view;

    /// A page that sends the user to `navigation` to chat and opens links by `browser`.
    public CataloguePage(Catalogue catalogue, Navigation navigation, Consumer<URI> browser) {
        this.catalogue = new CatalogueViewModel(catalogue, navigation);
        this.browser = browser;
    }

    @Override
    public String id() {
        return "catalogue";
    }

    @Override
    public String title() {
        return Texts.text("catalogue.title");
    }

    @Override
    public Feather icon() {
        return Feather.LAYERS;
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        view().focusSearch();
    }

    private CatalogueView view() {
        if (view == null) {
            view = new CatalogueView(catalogue, browser);
        }
        return view;
    }
}
