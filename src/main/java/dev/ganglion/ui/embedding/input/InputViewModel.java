package dev.ganglion.ui.embedding.input;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.table.Csv;
import dev.ganglion.domain.table.Table;
import dev.ganglion.domain.table.UnclosedQuote;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.intake.Incoming;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The texts that are given; remembers them. UI thread only.
public final class InputViewModel {
    /// A box of more letters, or lines, is slow to type in: such a paste becomes a list.
    private static final int MANY_LETTERS = 60_000;

    private static final int MANY_LINES = 500;

    /// A paste of more letters is not kept among the preferences.
    private static final int KEPT = 400_000;

    private final TaskServices services;
    private final Kept kept;
    private final ReadOnlyObjectWrapper<Input> input = new ReadOnlyObjectWrapper<>(new Input.Typed(""));
    private final ReadOnlyObjectWrapper<List<String>> texts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Table>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private Background.Job reading = () -> {};

    /// @param key under which the texts are remembered
    public InputViewModel(TaskServices services, String key) {
        this.services = services;
        this.kept = new Kept(services.settings(), key);
        take(new Input.Typed(kept.text()));
        kept.file().ifPresent(file -> read(file, kept::restored));
        kept.table().ifPresent(text -> begin(text, kept::restored));
    }

    /// Takes what stands in the box.
    public void type(String text) {
        offer.set(Optional.empty());
        if (!new Input.Typed(text).equals(input.get())) {
            said.set("");
            take(new Input.Typed(text));
            kept.typed(text);
        }
    }

    /// Takes a paste as a list where it is too long for the box.
    ///
    /// @return whether it is taken, and does not belong into the box
    boolean paste(String text) {
        if (text.length() < MANY_LETTERS && text.lines().limit(MANY_LINES + 1L).count() <= MANY_LINES) {
            return false;
        }
        begin(text, read -> {
            kept.pasted(text.length() > KEPT ? "" : text);
            return read;
        });
        return true;
    }

    /// Offers to take a text that was pasted into the box as a table, where it looks like one.
    void pasted(String text) {
        offer.set(table(text));
    }

    /// Several columns, and as many of them in each row.
    private static Optional<Table> table(String text) {
        try {
            Table table = Table.read(text);
            return Optional.of(table).filter(Table::isEven);
        } catch (UnclosedQuote prose) {
            return Optional.empty();
        }
    }

    /// Takes the offer.
    void takeOffer() {
        offer.get().ifPresent(table -> {
            kept.pasted(Csv.text(table.rows()));
            offer.set(Optional.empty());
            listed(Input.Listed.of(Texts.text("embedding.input.pasted"), table));
        });
    }

    /// Keeps the text as it is.
    void refuseOffer() {
        offer.set(Optional.empty());
    }

    /// Reads the first file of what was dropped, and says so where there are others.
    public void drop(List<Incoming> dropped) {
        switch (dropped.getFirst()) {
            case Incoming.File(Path file) -> {
                open(file);
                if (dropped.size() > 1 && said.get().isEmpty()) {
                    said.set(Texts.text("embedding.input.first", String.valueOf(file.getFileName())));
                }
            }
            case Incoming.Pixels _ -> said.set(Texts.text("embedding.input.picture"));
        }
    }

    /// Reads a file of lines, or a table, in the place of what is given.
    public void open(Path file) {
        read(file, read -> {
            kept.opened(file);
            return read;
        });
    }

    private void read(Path file, UnaryOperator<Input.Listed> last) {
        InputFile from = new InputFile(file, services.files());
        String name = String.valueOf(file.getFileName());
        begin(yield -> yield.accept(Input.Listed.of(name, from.read())), last);
    }

    private void begin(String text, UnaryOperator<Input.Listed> last) {
        String name = Texts.text("embedding.input.pasted");
        begin(yield -> yield.accept(Input.Listed.of(name, table(text).orElseGet(() -> Table.ofLines(text)))), last);
    }

    /// @param last what is done with it before it is shown
    private void begin(Background.Work<Input.Listed> work, UnaryOperator<Input.Listed> last) {
        reading.cancel();
        said.set("");
        reading = services.background()
                .start(work, read -> listed(last.apply(read.getLast())), () -> {}, failure -> said.set(why(failure)));
    }

    private static String why(Exception failure) {
        return switch (failure) {
            case UnclosedQuote open -> Texts.text("embedding.input.quote", open.line());
            case InputFile.TooLarge _ -> Texts.text("embedding.input.large", InputFile.MOST / 1_000_000);
            case StorageException store -> Texts.text("embedding.input.unreadable", String.valueOf(store.getMessage()));
            default -> Texts.text("embedding.input.unreadable", failure.toString());
        };
    }

    private void listed(Input.Listed read) {
        if (read.texts().isEmpty()) {
            said.set(Texts.text("embedding.input.none", read.name()));
            return;
        }
        take(read);
        kept.shown(read);
        if (kept.isLost()) {
            said.set(Texts.text("embedding.input.unkept"));
        }
    }

    /// Takes the texts of another column.
    void choose(int column) {
        change(listed -> listed.at(column));
    }

    /// Says whether the first row names the columns.
    void name(boolean headed) {
        change(listed -> listed.headed(headed));
    }

    private void change(UnaryOperator<Input.Listed> change) {
        if (input.get() instanceof Input.Listed listed) {
            Input.Listed changed = change.apply(listed);
            take(changed);
            kept.shown(changed);
        }
    }

    /// Puts the list away; the box comes back as it was.
    public void putAway() {
        reading.cancel();
        said.set("");
        kept.unlisted();
        take(new Input.Typed(kept.text()));
    }

    /// Takes these texts, a line each.
    public void fill(List<String> lines) {
        putAway();
        type(String.join("\n", lines));
    }

    private void take(Input taken) {
        input.set(taken);
        texts.set(taken.texts());
    }

    public ReadOnlyObjectProperty<Input> input() {
        return input.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<String>> texts() {
        return texts.getReadOnlyProperty();
    }

    /// A table that what was pasted may be meant as.
    ReadOnlyObjectProperty<Optional<Table>> offer() {
        return offer.getReadOnlyProperty();
    }

    /// Why a file could not be taken.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
