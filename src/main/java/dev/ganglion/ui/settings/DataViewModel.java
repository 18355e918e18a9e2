package dev.ganglion.ui.settings;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.backup.Backups;
import dev.ganglion.domain.backup.Contents;
import dev.ganglion.domain.backup.Holding;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Looks;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Backup, restore, reset, and what is stored where. UI thread only.
final class DataViewModel {
    /// Where connections lead is not a matter of taste, and stays when the settings are reset.
    private static final List<String> LASTING = List.of("connection", "profile", "secret");

    private final Background background;
    private final Settings settings;
    private final Looks looks;
    private final Backups backups;
    private final ReadOnlyObjectWrapper<DataState> state = new ReadOnlyObjectWrapper<>(new DataState.Idle());
    private final ObservableList<Holding> holdings = FXCollections.observableArrayList();
    private Map<String, String> before = Map.of();
    private Optional<Contents> staged = Optional.empty();
    private Runnable looksBefore = () -> {};

    DataViewModel(SettingsServices services) {
        this.background = services.background();
        this.settings = services.settings();
        this.looks = services.looks();
        this.backups = services.backups();
    }

    ReadOnlyObjectProperty<DataState> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Holding> holdings() {
        return holdings;
    }

    /// Looks again at what is stored where.
    void refresh() {
        background.<Holding>start(
                yield -> backups.holdings().forEach(yield),
                found -> replace(found),
                () -> {},
                failure -> state.set(new DataState.Failed(words(failure))));
    }

    private void replace(List<Holding> found) {
        for (Holding holding : found) {
            holdings.removeIf(shown -> shown.kind() == holding.kind());
            holdings.add(holding);
        }
    }

    void backUp(Path target) {
        run(
                "data.writing",
                () -> backups.write(target),
                contents -> new DataState.Done(Texts.text(
                        "data.written", contents.conversations(), contents.entries(), target.getFileName())));
    }

    /// Reads a backup and asks whether it shall take the place of what is there.
    void consider(Path backup) {
        run("data.reading", () -> backups.inspect(backup), contents -> new DataState.Asking(backup, contents));
    }

    /// The yes to what was asked.
    void restore() {
        if (state.get() instanceof DataState.Asking(Path backup, Contents _)) {
            run("data.reading", () -> backups.stage(backup), contents -> {
                staged = Optional.of(contents);
                return rest();
            });
        }
    }

    /// The no to what was asked, or to what is ready for the next start; or a sentence that has been read.
    void dismiss() {
        if (state.get() instanceof DataState.Staged(Contents contents)) {
            run(
                    "data.reading",
                    () -> {
                        backups.unstage();
                        return contents;
                    },
                    _ -> {
                        staged = Optional.empty();
                        return rest();
                    });
        } else {
            state.set(rest());
        }
    }

    /// What is to be seen while nothing else is: a backup that the next start will bring back can always be called off.
    private DataState rest() {
        return staged.<DataState>map(DataState.Staged::new).orElseGet(DataState.Idle::new);
    }

    /// Sets everything back that is a matter of taste; conversations, costs and connections stay.
    void reset() {
        before = new HashMap<>(settings.all());
        before.keySet().removeIf(key -> LASTING.stream().anyMatch(key::startsWith));
        before.keySet().forEach(settings::remove);
        Theme theme = looks.theme().get();
        double zoom = looks.zoom().get();
        looksBefore = () -> {
            looks.use(theme);
            looks.zoomTo(zoom);
        };
        looks.use(Theme.SYSTEM);
        looks.zoomTo(1);
        state.set(new DataState.Reset(before.size()));
    }

    /// Takes a reset back.
    void takeBack() {
        before.forEach(settings::put);
        looksBefore.run();
        before = Map.of();
        state.set(rest());
    }

    private void run(String words, Callable<Contents> work, Function<Contents, DataState> then) {
        state.set(new DataState.Working(Texts.text(words)));
        background.<Contents>start(
                yield -> yield.accept(work.call()),
                done -> state.set(then.apply(done.getLast())),
                this::refresh,
                failure -> state.set(new DataState.Failed(words(failure))));
    }

    private static String words(Exception failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }
}
