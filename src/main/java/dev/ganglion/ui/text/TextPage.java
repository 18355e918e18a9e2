package dev.ganglion.ui.text;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.run.TaskFrame;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of tasks on text that are no chat. UI thread only.
public final class TextPage implements Page {
    private final TextServices services;
    private final Parts parts;
    private Presenting presenting = Presenting.OFF;
    private @Nullable TabbedView view;

    public TextPage(TextServices services) {
        this.services = services;
        this.parts = new Parts(services);
    }

    @Override
    public String id() {
        return "text";
    }

    @Override
    public String title() {
        return Texts.text("text.title");
    }

    @Override
    public Feather icon() {
        return Feather.TYPE;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.of(TaskFrame.GO, "keys.text.go"),
                new Shortcut("Esc", Texts.text("keys.text.cancel")),
                Shortcut.of(ModelPicker.KEY, "keys.text.model"));
    }

    @Override
    public Node content() {
        return view();
    }

    private TabbedView view() {
        TabbedView made = view;
        if (made == null) {
            made = new TabbedView(id(), title(), parts.tabs(), services.tasks().settings());
            made.getStyleClass().add("text-page");
            made.getStylesheets()
                    .add(Objects.requireNonNull(TextPage.class.getResource("text.css"))
                            .toExternalForm());
            view = made;
            present(presenting);
        }
        return made;
    }

    /// Opens the kind of work of that id: `translate`, `classify`, `decide` or `convert`.
    public void open(String id) {
        view().open(id);
    }

    /// Opens the kind of work that this model does, with it; whether there is one.
    public boolean use(Model model) {
        Optional<String> work = Parts.workOf(model);
        work.ifPresent(id -> {
            open(id);
            parts.choose(id, model);
        });
        return work.isPresent();
    }

    @Override
    public void present(Presenting how) {
        presenting = how;
        parts.present(how);
        TabbedView made = view;
        if (made != null) {
            Discreet.present(made, how);
        }
    }

    @Override
    public void shown() {
        view().shown();
    }

    /// Takes what another catalogue says of the models in use.
    public void catalogueChanged() {
        parts.catalogueChanged();
    }

    /// Gives up what runs, before the window closes.
    public void stop() {
        parts.stop();
    }
}
