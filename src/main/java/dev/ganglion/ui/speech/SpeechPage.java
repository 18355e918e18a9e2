package dev.ganglion.ui.speech;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.speech.transcribe.TranscribePane;
import dev.ganglion.ui.speech.transcribe.TranscribeViewModel;
import dev.ganglion.ui.task.TabbedView;
import dev.ganglion.ui.task.TabbedView.Tab;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page of speech: writing down what is said, and what else is handed to it, a tab each. UI thread
/// only.
public final class SpeechPage implements Page {
    /// The id of the tab that writes down what is said.
    public static final String TRANSCRIBE = "transcribe";

    private final TranscribeViewModel transcribe;
    private final Settings settings;
    private final List<Tab> others;
    private final Consumer<Presenting> presentOthers;
    private Presenting presenting = Presenting.OFF;
    private @Nullable TabbedView view;
    private @Nullable TranscribePane pane;

    /// @param others the tabs beside its own, in their order
    public SpeechPage(SpeechServices services, List<Tab> others) {
        this(services, others, _ -> {});
    }

    /// @param others the tabs beside its own, in their order
    /// @param presentOthers told when the page is shown to others, and when no longer
    public SpeechPage(SpeechServices services, List<Tab> others, Consumer<Presenting> presentOthers) {
        this.transcribe = new TranscribeViewModel(services.transcribe(), services.devices());
        this.settings = services.transcribe().tasks().settings();
        this.others = List.copyOf(others);
        this.presentOthers = presentOthers;
    }

    /// Works with the model of that id when something is written down from now on, and shows that tab.
    public void choose(String model) {
        transcribe.choose(model);
        openTab(TRANSCRIBE);
    }

    /// Shows the tab of that id.
    public void openTab(String id) {
        view().open(id);
    }

    /// Takes what another catalogue says of the model in use.
    public void catalogueChanged() {
        transcribe.models().catalogueChanged();
    }

    /// Stops what sounds, is recorded or runs, before the window closes. What was recorded and heard is
    /// kept.
    public void stop() {
        transcribe.stop();
    }

    /// What writes down what is said.
    public TranscribeViewModel transcribe() {
        return transcribe;
    }

    @Override
    public String id() {
        return "speech";
    }

    @Override
    public String title() {
        return Texts.text("speech.title");
    }

    @Override
    public Feather icon() {
        return Feather.MIC;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return SpeechKeys.all();
    }

    @Override
    public void present(Presenting how) {
        presenting = how;
        presentOthers.accept(how);
        if (view != null) {
            Discreet.present(view, how);
        }
        if (pane != null) {
            pane.present(how);
        }
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void shown() {
        view().shown();
    }

    private TabbedView view() {
        if (view == null) {
            Tab own = new Tab(TRANSCRIBE, Texts.text("transcribe.title"), this::pane, () -> pane().shown());
            List<Tab> tabs = Stream.concat(Stream.of(own), others.stream()).toList();
            view = new TabbedView(id(), title(), tabs, settings);
            Discreet.present(view, presenting);
        }
        return view;
    }

    private TranscribePane pane() {
        if (pane == null) {
            pane = new TranscribePane(transcribe);
            pane.present(presenting);
        }
        return pane;
    }
}
