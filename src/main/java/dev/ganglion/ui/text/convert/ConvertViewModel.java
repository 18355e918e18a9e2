package dev.ganglion.ui.text.convert;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.ui.task.run.TaskRun;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.DocumentFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Converts files, one call after the other. UI thread only.
final class ConvertViewModel {
    private static final String KEY = "text.convert.files";

    private sealed interface Step {
        record Formats(List<DocumentFormat> all) implements Step {}

        record Change(Path path, Piece.State state) implements Step {}
    }

    private final TaskServices services;
    private final Documents documents;
    private final TaskRun run;
    private final ObservableList<Piece> pieces;
    private final ReadOnlyObjectWrapper<Optional<Path>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<DocumentFormat>> formats = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanBinding ready;

    ConvertViewModel(TaskServices services, Documents documents) {
        this.services = services;
        this.documents = documents;
        this.run = new TaskRun(services);
        this.pieces = FXCollections.observableArrayList(kept(services.settings()));
        ready = Bindings.createBooleanBinding(() -> pieces.stream().anyMatch(ConvertViewModel::open), pieces);
        pieces.subscribe(this::keep);
        run.running().subscribe(running -> {
            if (!running) {
                giveBack();
            }
        });
    }

    private static List<Piece> kept(Settings settings) {
        return settings.value(KEY).stream()
                .flatMap(String::lines)
                .flatMap(line -> path(line).stream())
                .map(Piece::of)
                .toList();
    }

    private static Optional<Path> path(String line) {
        try {
            return Optional.of(Path.of(line));
        } catch (InvalidPathException edited) {
            return Optional.empty();
        }
    }

    private void keep() {
        String now = pieces.stream().map(piece -> piece.path().toString()).collect(Collectors.joining("\n"));
        services.settings().put(KEY, now);
    }

    private static boolean open(Piece piece) {
        return switch (piece.state()) {
            case Piece.State.Waiting _, Piece.State.Failed _ -> true;
            case Piece.State.Converting _, Piece.State.Converted _ -> false;
        };
    }

    /// What was given up, or failed with its call, waits again.
    private void giveBack() {
        pieces.stream()
                .filter(piece -> piece.state() instanceof Piece.State.Converting)
                .toList()
                .forEach(piece -> put(piece.path(), new Piece.State.Waiting()));
    }

    /// Adds files that are not there yet; what was never a file is not taken.
    void add(List<? extends Incoming> incoming) {
        for (Incoming one : incoming) {
            if (one instanceof Incoming.File(Path path)
                    && pieces.stream().noneMatch(piece -> piece.path().equals(path))) {
                pieces.add(Piece.of(path));
            }
        }
    }

    void remove(Path path) {
        pieces.removeIf(piece -> piece.path().equals(path));
        if (selected.get().equals(Optional.of(path))) {
            selected.set(Optional.empty());
        }
    }

    void select(Path path) {
        selected.set(Optional.of(path));
    }

    /// Learns what can be converted, once; nothing is said where that fails, since a conversion would tell.
    void learn() {
        if (formats.get().isEmpty()) {
            services.background()
                    .<List<DocumentFormat>>start(
                            yield -> yield.accept(documents.formats()),
                            all -> formats.set(all.getLast()),
                            () -> {},
                            _ -> {});
        }
    }

    /// Converts what waits or has failed.
    void convert() {
        List<Piece> open = pieces.stream().filter(ConvertViewModel::open).toList();
        if (open.isEmpty() || run.running().get()) {
            return;
        }
        List<DocumentFormat> known = formats.get();
        run.<Step>start(
                yield -> {
                    List<DocumentFormat> all = known.isEmpty() ? documents.formats() : known;
                    yield.accept(new Step.Formats(all));
                    FileSource source = new FileSource(services.files(), all);
                    for (Piece piece : open) {
                        yield.accept(new Step.Change(piece.path(), new Piece.State.Converting()));
                        yield.accept(new Step.Change(piece.path(), convert(source.read(piece))));
                    }
                },
                batch -> batch.forEach(this::take),
                () -> {});
    }

    private Piece.State convert(FileSource.Read read) throws Exception {
        return switch (read) {
            case FileSource.Read.Refused(String reason) -> new Piece.State.Failed(reason);
            case FileSource.Read.Whole(var document) -> state(documents.convert(document, run::waits));
        };
    }

    private static Piece.State state(Conversion conversion) {
        return switch (conversion) {
            case Conversion.Converted(var _, var _, var _, var _, OptionalLong tokens, String text) ->
                new Piece.State.Converted(text, tokens);
            case Conversion.Failed(var _, var _, var _, String reason) -> new Piece.State.Failed(reason);
        };
    }

    private void take(Step step) {
        switch (step) {
            case Step.Formats(List<DocumentFormat> all) -> formats.set(all);
            case Step.Change(Path path, Piece.State state) -> put(path, state);
        }
    }

    private void put(Path path, Piece.State state) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).path().equals(path)) {
                pieces.set(i, pieces.get(i).in(state));
                announce(i, state);
            }
        }
    }

    private void announce(int place, Piece.State state) {
        run.say(Texts.text("convert.progress", place + 1, pieces.size()));
        if (state instanceof Piece.State.Converted && selected.get().isEmpty()) {
            select(pieces.get(place).path());
        }
    }

    /// The file that is selected, as it is now.
    Optional<Piece> chosen() {
        return selected.get()
                .flatMap(path -> pieces.stream()
                        .filter(piece -> piece.path().equals(path))
                        .findFirst());
    }

    /// Begins with an example: a file that is written where the system keeps what is temporary.
    void begin(Sample sample) {
        services.background()
                .<Path>start(
                        yield -> yield.accept(sample.write()),
                        made -> add(Stream.of(made.getLast())
                                .map(Incoming.File::new)
                                .toList()),
                        () -> {},
                        failure ->
                                run.refuse(Trouble.of(failure, services.clock().instant())));
    }

    TaskRun run() {
        return run;
    }

    /// The files, in the order in which they came.
    ObservableList<Piece> pieces() {
        return pieces;
    }

    ReadOnlyObjectProperty<Optional<Path>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// What can be converted; empty while nobody knows.
    ReadOnlyObjectProperty<List<DocumentFormat>> formats() {
        return formats.getReadOnlyProperty();
    }

    /// Whether there is anything to convert.
    BooleanBinding ready() {
        return ready;
    }
}
