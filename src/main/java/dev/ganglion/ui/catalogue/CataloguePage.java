package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Understudy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page that lists the models of a catalogue. UI thread only.
public final class CataloguePage implements Page {
    private final CatalogueViewModel catalogue;
    /// What is typed at a rehearsal, letter by letter, and deleted again: many models fit, few, none, then
    /// all. So often that what every key press does has been compiled by then.
    private static final List<String> TYPED = List.of("llama", "text", "zzzz", "qwen", "embed", "zz");

    private final CatalogueServices services;
    private final Consumer<URI> browser;
    private @Nullable CatalogueView view;

    /// A page that sends the user to `navigation` to work with a model and opens links by `browser`.
    public CataloguePage(CatalogueServices services, Navigation navigation, Consumer<URI> browser) {
        this.catalogue = new CatalogueViewModel(services, navigation);
        this.services = services;
        this.browser = browser;
    }

    /// Shows another catalogue in place of the one before; what the user has typed, chosen and scrolled to stays.
    public void show(Standing other) {
        if (view == null) {
            catalogue.show(other);
        } else {
            view.keepingPlace(() -> catalogue.show(other));
        }
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
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.ctrl(KeyCode.F, "keys.catalogue.search"),
                new Shortcut("Enter", Texts.text("keys.catalogue.use")),
                new Shortcut("Space", Texts.text("keys.catalogue.card")),
                Shortcut.ctrl(KeyCode.D, "keys.catalogue.star"),
                Shortcut.ctrl(KeyCode.E, "keys.catalogue.pick"),
                Shortcut.ctrl(KeyCode.ENTER, "keys.catalogue.compare"));
    }

    @Override
    public Node content() {
        return view();
    }

    /// Types into the search of a page of its own.
    @Override
    public Optional<Understudy> understudy() {
        CatalogueViewModel apart = new CatalogueViewModel(services, _ -> {});
        List<Runnable> steps = TYPED.stream()
                .flatMap(CataloguePage::letters)
                .<Runnable>map(words -> () -> apart.query().set(words))
                .toList();
        return Optional.of(new Understudy(new CatalogueView(apart, browser), steps));
    }

    /// The word as it grows, and as it goes again.
    private static Stream<String> letters(String word) {
        return Stream.concat(
                IntStream.rangeClosed(1, word.length()).mapToObj(end -> word.substring(0, end)),
                IntStream.iterate(word.length() - 1, end -> end >= 0, end -> end - 1)
                        .mapToObj(end -> word.substring(0, end)));
    }

    @Override
    public void shown() {
        catalogue.refresh();
        view().focusSearch();
    }

    private CatalogueView view() {
        if (view == null) {
            view = new CatalogueView(catalogue, browser);
        }
        return view;
    }
}
