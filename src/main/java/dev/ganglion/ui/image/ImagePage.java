package dev.ganglion.ui.image;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.image.draw.DrawViewModel;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.kit.page.Understudy;
import dev.ganglion.ui.task.TabbedView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The page that draws pictures, beside what else is done with them. UI thread only.
public final class ImagePage implements Page {
    /// The tab of the form.
    public static final String DRAW = "draw";

    /// The tab of the contact sheet.
    public static final String SHEET = "sheet";

    private final ImageServices services;
    private final List<TabbedView.Tab> others;
    private final Consumer<Presenting> presentOthers;
    private final DrawQueue queue;
    private final DrawViewModel draw;
    private final ImageTabs tabs;
    private Optional<Supplier<Understudy>> understudy = Optional.empty();
    private List<Shortcut> moreKeys = List.of();
    private @Nullable TabbedView view;

    /// @param others what stands on the page behind its own tabs, in that order
    public ImagePage(ImageServices services, List<TabbedView.Tab> others) {
        this(services, others, _ -> {});
    }

    /// @param others what stands on the page behind its own tabs, in that order
    /// @param presentOthers told when the page is shown to others, and when no longer
    public ImagePage(ImageServices services, List<TabbedView.Tab> others, Consumer<Presenting> presentOthers) {
        this.presentOthers = presentOthers;
        this.services = services;
        this.others = List.copyOf(others);
        this.queue = new DrawQueue(services);
        this.draw = new DrawViewModel(services, queue);
        this.tabs = new ImageTabs(services, queue, draw);
    }

    @Override
    public String id() {
        return "image";
    }

    @Override
    public String title() {
        return Texts.text("image.title");
    }

    @Override
    public Feather icon() {
        return Feather.IMAGE;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return Stream.concat(ImageKeys.all().stream(), moreKeys.stream()).toList();
    }

    @Override
    public Node content() {
        return view();
    }

    @Override
    public void present(Presenting how) {
        tabs.present(how);
        presentOthers.accept(how);
    }

    /// Tells which keys work beside its own ones, for the list of keys.
    public void tellKeys(List<Shortcut> more) {
        moreKeys = List.copyOf(more);
    }

    /// Says who goes through a first use of what stands on the page beside its own tabs.
    public void onRehearsal(Supplier<Understudy> stand) {
        understudy = Optional.of(stand);
    }

    @Override
    public Optional<Understudy> understudy() {
        return understudy.map(Supplier::get);
    }

    @Override
    public void shown() {
        view().shown();
    }

    private TabbedView view() {
        if (view == null) {
            List<TabbedView.Tab> all =
                    Stream.concat(tabs.all().stream(), others.stream()).toList();
            view = new TabbedView(id(), title(), all, services.tasks().settings());
        }
        return view;
    }

    /// The form of the page.
    DrawViewModel drawing() {
        return draw;
    }

    /// Draws with the model of that id from now on, if it draws.
    public void choose(String modelId) {
        draw.models().choose(modelId);
    }

    /// Draws from that picture, too.
    public void reference(Picture picture, String name) {
        draw.references().add(List.of(new Source.Known(picture, name)));
    }

    /// Fills the form in as it was for that picture.
    public void recall(Recall recall) {
        draw.recall(recall);
    }

    /// Fills the form in as it was for that picture, but for the seed, which is left to chance.
    public void remix(Recall recall) {
        draw.recall(recall);
        draw.seeds().set(draw.seeds().get().by(Seeds.Mode.RANDOM));
    }

    /// Draws from that seed.
    public void seed(BigDecimal seed) {
        draw.seeds().set(new Seeds(Seeds.Mode.FIXED, seed.longValue()));
    }

    /// Puts that into the place of what was written.
    public void prompt(String prompt) {
        draw.prompt().set(prompt);
    }

    /// Draws from the picture of that file, too.
    public void reference(Path file) {
        draw.references().add(List.of(Source.file(file)));
    }

    /// Tells `hears` each picture that the gallery has taken.
    public void onKept(Consumer<Drawn> hears) {
        queue.onKept(hears);
    }

    /// Takes what another catalogue says of the model in use.
    public void catalogueChanged() {
        draw.models().catalogueChanged();
    }

    /// Shows the tab of that id.
    public void openTab(String tab) {
        view().open(tab);
    }

    /// Cancels all that waits or is being drawn, before the window closes: its cost is booked as unknown.
    public void stop() {
        queue.cancelAll();
    }
}
