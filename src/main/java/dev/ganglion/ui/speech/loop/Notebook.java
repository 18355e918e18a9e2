package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.speech.Talks;
import dev.ganglion.domain.speech.Talks.Talk;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The conversation that goes on, as it is kept, and those before it. UI thread only.
final class Notebook {
    private static final System.Logger LOG = System.getLogger(Notebook.class.getName());

    private final Background background;
    private final ChosenFiles files;
    private final Talks talks;
    private final ReadOnlyObjectWrapper<List<Turn>> turns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Talk>> earlier = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Gone>> gone = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private String wanted = "";
    private String talk = fresh();

    /// Turns that were deleted last.
    record Gone(String talk, List<Turn> turns) {
        private Set<String> ids() {
            return turns.stream().map(turn -> turn.facts().id()).collect(Collectors.toSet());
        }
    }

    Notebook(TaskServices services, Talks talks) {
        this.background = services.background();
        this.files = services.files();
        this.talks = talks;
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /// Brings back the conversation that was spoken last, unless one has begun meanwhile.
    ///
    /// @param opened when it is there
    void reopen(Runnable opened) {
        write(talks::purge);
        read(talks::list, found -> {
            earlier.set(found);
            if (turns.get().isEmpty() && !found.isEmpty()) {
                open(found.getFirst().id(), opened);
            }
        });
    }

    /// Goes on with a conversation that is kept, unless another begins before it is read.
    ///
    /// @param opened when it is there
    void open(String id, Runnable opened) {
        wanted = id;
        read(() -> talks.turns(id).stream().map(Turn::of).toList(), found -> {
            if (wanted.equals(id)) {
                talk = id;
                turns.set(found);
                opened.run();
            }
        });
    }

    /// Begins another conversation.
    void begin() {
        wanted = "";
        talk = fresh();
        turns.set(List.of());
    }

    /// Another turn has begun.
    void add(Turn begun) {
        wanted = "";
        List<Turn> more = new ArrayList<>(turns.get());
        more.add(begun);
        turns.set(List.copyOf(more));
    }

    Turn last() {
        return turns.get().getLast();
    }

    /// Those before the last.
    List<Turn> before() {
        return turns.get().subList(0, turns.get().size() - 1);
    }

    /// The last turn is now so.
    void change(Turn last) {
        List<Turn> all = new ArrayList<>(turns.get());
        all.set(all.size() - 1, last);
        turns.set(List.copyOf(all));
    }

    /// Writes down the last turn as it is now.
    void keep() {
        String id = talk;
        Turn turn = last();
        write(() -> talks.keep(id, turn.kept(turn.said().flatMap(this::octets))));
        list();
    }

    /// The sound of a question; empty where it is too long to be kept, or cannot be read any more.
    private Optional<Octets> octets(Recording said) {
        return switch (said) {
            case Recording.InMemory(Octets octets) -> Optional.of(octets);
            case Recording.InFile(var path) -> {
                try {
                    byte[] read = files.read(path, in -> in.readNBytes((int) Talks.LONGEST_QUESTION + 1));
                    yield Optional.of(read)
                            .filter(bytes -> bytes.length <= Talks.LONGEST_QUESTION)
                            .map(Octets::of);
                } catch (StorageException gone) {
                    yield Optional.empty();
                }
            }
            case Recording.Raw _ -> Optional.empty();
        };
    }

    /// Deletes these turns of the conversation; [#undo] brings them back.
    void delete(List<Turn> these) {
        var deleted = new Gone(talk, List.copyOf(these));
        List<Turn> left = new ArrayList<>(turns.get());
        left.removeAll(these);
        turns.set(List.copyOf(left));
        gone.set(Optional.of(deleted));
        write(() -> talks.discard(deleted.ids()));
        list();
    }

    /// Brings back what was deleted last; a conversation is shown again unless another has begun.
    void undo() {
        gone.get().ifPresent(deleted -> {
            gone.set(Optional.empty());
            if (turns.get().isEmpty()) {
                talk = deleted.talk();
            }
            if (talk.equals(deleted.talk())) {
                List<Turn> all = new ArrayList<>(turns.get());
                all.addAll(deleted.turns());
                all.sort(Comparator.comparing((Turn turn) -> turn.facts().at()));
                turns.set(List.copyOf(all));
            }
            write(() -> talks.restore(deleted.ids()));
            list();
        });
    }

    private void list() {
        read(talks::list, earlier::set);
    }

    private void write(Runnable change) {
        work(_ -> change.run(), (Object _) -> {});
    }

    private <T> void read(Supplier<T> reading, Consumer<T> found) {
        work(yield -> yield.accept(reading.get()), found);
    }

    /// Begins when all is done that was asked for before.
    private <T> void work(Background.Work<T> work, Consumer<T> found) {
        waiting.add(() -> background.<T>start(work, all -> all.forEach(found), () -> ended(""), failure -> {
            LOG.log(System.Logger.Level.WARNING, "A spoken conversation is not kept", failure);
            ended(Texts.text("loop.unkept", String.valueOf(failure.getMessage())));
        }));
        if (!busy) {
            next();
        }
    }

    private void ended(String how) {
        trouble.set(how);
        next();
    }

    private void next() {
        Runnable first = waiting.poll();
        busy = first != null;
        if (first != null) {
            first.run();
        }
    }

    /// The oldest first.
    ReadOnlyObjectProperty<List<Turn>> turns() {
        return turns.getReadOnlyProperty();
    }

    /// All conversations that are kept, the newest first.
    ReadOnlyObjectProperty<List<Talk>> earlier() {
        return earlier.getReadOnlyProperty();
    }

    /// The id of the one that goes on.
    String talk() {
        return talk;
    }

    /// What was deleted last and can be brought back.
    ReadOnlyObjectProperty<Optional<Gone>> gone() {
        return gone.getReadOnlyProperty();
    }

    /// Why it is not kept; empty while it is.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
