package dev.ganglion.ui.shell;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Looks;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Presenting;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Which page is shown, in which theme and at which zoom; remembers all three. UI thread only.
public final class ShellViewModel implements Looks {
    /// The page that tells what calls cost.
    public static final String USAGE = "usage";

    private static final double ENLARGED = 1.25;
    private static final String PRESENTATION = "window.presentation";
    private static final String PAGE = "window.page";
    private static final String THEME = "window.theme";
    private static final String ZOOM = "window.zoom";

    private final Settings settings;
    private final ObservableList<Page> pages = FXCollections.observableArrayList();

    /// Kept in fields: listeners do not keep the view of a list alive.
    private final ObservableList<Page> shownPages = FXCollections.unmodifiableObservableList(pages);

    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.SYSTEM);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> shownNotices = FXCollections.unmodifiableObservableList(notices);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Presenting> presentation = new ReadOnlyObjectWrapper<>(Presenting.ON);
    private final ReadOnlyObjectWrapper<Presenting> presenting = new ReadOnlyObjectWrapper<>(Presenting.OFF);

    /// Kept in a field, since nobody else holds it.
    private final DoubleBinding shownZoom = Bindings.createDoubleBinding(this::enlarged, zoom, presenting);

    private Runnable listing = () -> {};

    public ShellViewModel(Settings settings) {
        this.settings = settings;
        theme.set(settings.value(THEME).map(ShellViewModel::themeOf).orElse(Theme.SYSTEM));
        presentation.set(
                settings.value(PRESENTATION)
                                .filter(Presenting.WITHOUT_COSTS.name()::equals)
                                .isPresent()
                        ? Presenting.WITHOUT_COSTS
                        : Presenting.ON);
        zoom.set(settings.value(ZOOM).map(ShellViewModel::zoomOf).orElse(1.0));
    }

    /// Puts the pages on the rail, in that order, and shows the one that was open last, else the first.
    public void offer(List<Page> offered) {
        pages.setAll(offered);
        String last = settings.value(PAGE).orElse("");
        show(offered.stream().filter(p -> p.id().equals(last)).findFirst().orElse(offered.getFirst()));
    }

    public void show(Page shown) {
        page.set(shown);
        settings.put(PAGE, shown.id());
        shown.shown();
    }

    /// Shows the page of that id; nothing happens when there is none.
    public void show(String id) {
        pages.stream().filter(p -> p.id().equals(id)).findFirst().ifPresent(this::show);
    }

    /// Shows the window to others, or as usual again.
    void turnPresenting() {
        present(presenting.get() == Presenting.OFF ? presentation.get() : Presenting.OFF);
    }

    /// Shows the window as usual again, and says whether it was not.
    boolean endPresenting() {
        boolean was = presenting.get() != Presenting.OFF;
        if (was) {
            present(Presenting.OFF);
        }
        return was;
    }

    private void present(Presenting how) {
        presenting.set(how);
        pages.forEach(each -> each.present(how));
    }

    ReadOnlyObjectProperty<Presenting> presenting() {
        return presenting.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Presenting> presentation() {
        return presentation.getReadOnlyProperty();
    }

    @Override
    public void presentAs(Presenting how) {
        presentation.set(how);
        settings.put(PRESENTATION, how.name());
        if (presenting.get() != Presenting.OFF) {
            present(how);
        }
    }

    private double enlarged() {
        double usual = zoom.get();
        return presenting.get() == Presenting.OFF ? usual : Math.min(ZOOMS.getLast(), usual * ENLARGED);
    }

    /// The size that the window has now.
    DoubleBinding shownZoom() {
        return shownZoom;
    }

    /// What the key for the list of keys does.
    public void onKeys(Runnable listing) {
        this.listing = listing;
    }

    void showKeys() {
        listing.run();
    }

    /// Says something that stays until the user has read it.
    public void notice(Notice said) {
        boolean saidAlready = notices.stream().anyMatch(there -> there.words().equals(said.words()));
        if (!saidAlready) {
            notices.add(said);
        }
    }

    /// Takes a notice away that has been read, or is no longer so; nothing happens when it is not there.
    public void dismiss(String words) {
        notices.removeIf(said -> said.words().equals(words));
    }

    /// What is said and not dismissed yet, oldest first.
    public ObservableList<Notice> notices() {
        return shownNotices;
    }

    @Override
    public void use(Theme chosen) {
        theme.set(chosen);
        settings.put(THEME, chosen.name());
    }

    void zoomIn() {
        zoomTo(ZOOMS.stream().filter(z -> z > zoom.get() + 1e-6).findFirst().orElse(ZOOMS.getLast()));
    }

    void zoomOut() {
        zoomTo(ZOOMS.reversed().stream()
                .filter(z -> z < zoom.get() - 1e-6)
                .findFirst()
                .orElse(ZOOMS.getFirst()));
    }

    void zoomReset() {
        zoomTo(1);
    }

    @Override
    public void zoomTo(double factor) {
        zoom.set(factor);
        settings.put(ZOOM, Double.toString(factor));
    }

    private static Theme themeOf(String written) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.name().equals(written))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    private static double zoomOf(String written) {
        try {
            double factor = Double.parseDouble(written);
            return ZOOMS.contains(factor) ? factor : 1;
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    /// The pages that can be shown, in order.
    public ObservableList<Page> pages() {
        return shownPages;
    }

    ReadOnlyObjectProperty<@Nullable Page> page() {
        return page.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }
}
