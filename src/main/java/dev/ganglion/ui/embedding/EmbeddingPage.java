package dev.ganglion.ui.embedding;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.embedding.rerank.RerankView;
import dev.ganglion.ui.embedding.rerank.RerankViewModel;
import dev.ganglion.ui.embedding.work.RunButton;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TaskServices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page that embeds texts and ranks passages. UI thread only.
public final class EmbeddingPage implements Page {
    private static final String EMBED = "embed";
    private static final String RERANK = "rerank";

    private final EmbedViewModel embed;
    private final RerankViewModel rerank;
    private final Settings settings;
    private Presenting presenting = Presenting.OFF;
    private Optional<EmbedView> embedView = Optional.empty();
    private Optional<RerankView> rerankView = Optional.empty();
    private @Nullable TabbedView view;

    public EmbeddingPage(TaskServices services) {
        this.embed = new EmbedViewModel(services);
        this.rerank = new RerankViewModel(services);
        this.settings = services.settings();
    }

    /// Works with that model from now on, on the tab for what it does.
    public void choose(Model model) {
        if (model.task() == Task.TEXT_EMBEDDINGS) {
            embed.models().choose(model.id());
            view().open(EMBED);
        } else {
            rerank.choose(model);
            view().open(RERANK);
        }
    }

    /// Takes what another catalogue says of the models in use.
    public void catalogueChanged() {
        embed.models().catalogueChanged();
        rerank.catalogueChanged();
    }

    /// Stops what runs, before the window closes.
    public void stop() {
        embed.cancel();
        rerank.cancel();
    }

    @Override
    public String id() {
        return "embedding";
    }

    @Override
    public String title() {
        return Texts.text("embedding.title");
    }

    @Override
    public Feather icon() {
        return Feather.GRID;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of(RunButton.KEY, "keys.embedding.run"),
                new Shortcut("Esc", Texts.text("keys.embedding.stop")),
                new Shortcut("← ↑ → ↓", Texts.text("keys.embedding.cells")),
                new Shortcut("+ − 0", Texts.text("keys.embedding.zoom")),
                new Shortcut("Enter", Texts.text("keys.embedding.nearest")),
                Shortcut.of(ModelPicker.KEY, "keys.model"),
                Shortcut.of(ParameterDock.KEY, "keys.parameters"));
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        view().shown();
    }

    @Override
    public void present(Presenting how) {
        presenting = how;
        embedView.ifPresent(built -> built.present(how));
    }

    private TabbedView view() {
        if (view == null) {
            view = new TabbedView(
                    id(),
                    title(),
                    List.of(
                            new TabbedView.Tab(
                                    EMBED,
                                    Texts.text("embedding.tab"),
                                    this::embedView,
                                    () -> embedView.ifPresent(EmbedView::focus)),
                            new TabbedView.Tab(
                                    RERANK,
                                    Texts.text("rerank.tab"),
                                    this::rerankView,
                                    () -> rerankView.ifPresent(RerankView::focus))),
                    settings);
            view.getStylesheets()
                    .add(Objects.requireNonNull(EmbeddingPage.class.getResource("embedding.css"))
                            .toExternalForm());
            view.getStyleClass().add("embedding");
        }
        return view;
    }

    private Node embedView() {
        EmbedView built = new EmbedView(embed, settings);
        built.present(presenting);
        embedView = Optional.of(built);
        return built;
    }

    private Node rerankView() {
        RerankView built = new RerankView(
                rerank, new Examples("rerank", rerank::tryOut), split -> Halves.keep(split, settings, "rerank.split"));
        rerankView = Optional.of(built);
        return built;
    }
}
