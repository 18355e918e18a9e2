package dev.ganglion.ui.chat;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.answer.Answering;
import dev.ganglion.ui.chat.composer.Lengths;
import dev.ganglion.ui.chat.message.ChatRow;
import dev.ganglion.ui.chat.message.Typesetter;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// What is kept of conversations: opening one, and writing what changes. UI thread only.
final class History {
    /// So many turns are enough for the first picture of a conversation.
    private static final int AT_ONCE = 20;

    /// A conversation as it comes from the disk.
    sealed interface Opened {
        /// The conversation, with its last rows, or all where they are few.
        ///
        /// @param before how many turns have their rows still to come
        record End(Conversation conversation, Lengths lengths, Draft draft, List<ChatRow> rows, int before)
                implements Opened {}

        /// The rows before those.
        record Before(List<ChatRow> rows) implements Opened {}
    }

    /// Shows what comes of a conversation. UI thread.
    interface Opening {
        void show(Opened opened);
    }

    private final Background background;
    private final ChatServices.Kept kept;
    private final ResultDrafts results;
    private final Consumer<Exception> failed;
    private volatile CountDownLatch last = new CountDownLatch(0);
    private Runnable changed = () -> {};
    private Background.Job opening = () -> {};
    private Background.Job filling = () -> {};
    private Background.Job setting = () -> {};

    History(Background background, ChatServices.Kept kept, ResultDrafts results, Consumer<Exception> failed) {
        this.background = background;
        this.kept = kept;
        this.results = results;
        this.failed = failed;
    }

    /// Says who hears that something may have changed on the disk.
    void onChange(Runnable heard) {
        changed = heard;
    }

    void refresh() {
        changed.run();
    }

    /// Reads a conversation and its rows, by the path through that turn where one is named; an earlier opening that is
    /// still under way is given up. Of a long one the end comes first.
    void open(String id, String turn, Opening opened) {
        cancelOpening();
        opening = background.<Opened.End>start(
                yield -> kept.conversations().open(id).ifPresent(whole -> yield.accept(end(whole, turn))),
                batch -> {
                    filling.cancel();
                    opened.show(batch.getLast());
                    // What is shown from now on is completed whatever the user does meanwhile.
                    fill(batch.getLast(), opened);
                },
                () -> {},
                failed);
    }

    private Opened.End end(Conversation kept, String turn) {
        Conversation whole = kept.with(through(kept.branches(), turn));
        results.read(whole.branches(), this.kept.conversations());
        Lengths lengths = new Lengths();
        lengths.of(whole);
        int count = whole.turns().size();
        int cut = turn.isEmpty() ? Math.max(0, count - AT_ONCE) : 0;
        return new Opened.End(
                whole, lengths, this.kept.conversations().draft(whole.id()), rows(whole, cut, count), cut);
    }

    /// Sets the rows before the end once that is on the screen: until then they would only hold it up.
    private void fill(Opened.End end, Opening opened) {
        if (end.before() > 0) {
            filling = background.<Void>start(
                    _ -> {},
                    _ -> {},
                    () -> filling = background.<List<ChatRow>>start(
                            yield -> yield.accept(rows(end.conversation(), 0, end.before())),
                            batch -> opened.show(new Opened.Before(batch.getLast())),
                            () -> {},
                            failed),
                    failed);
        }
    }

    private List<ChatRow> rows(Conversation whole, int from, int to) {
        return Room.setter(whole, results).rows(whole.branches(), whole.turns().subList(from, to));
    }

    /// The path that leads through that turn; the one that is shown where it does, or where no turn is named.
    static Branches through(Branches branches, String turn) {
        boolean there = turn.isEmpty()
                || branches.shown().stream().anyMatch(shown -> shown.id().equals(turn))
                || branches.siblings(turn).isEmpty();
        return there ? branches : branches.showing(turn);
    }

    /// Gives an opening up that is still under way.
    void cancelOpening() {
        opening.cancel();
        setting.cancel();
    }

    /// Reads a draft; rows that are being set are given up.
    void draft(String conversation, Consumer<Draft> read) {
        setting.cancel();
        setting = background.<Draft>start(
                yield -> yield.accept(kept.conversations().draft(conversation)),
                batch -> read.accept(batch.getLast()),
                () -> {},
                failed);
    }

    /// Sets the rows of a path, unless something else is opened or set before they are ready.
    void set(Branches path, Typesetter setter, Consumer<List<ChatRow>> ready) {
        setting.cancel();
        setting = background.<List<ChatRow>>start(
                yield -> {
                    results.read(path, kept.conversations());
                    yield.accept(setter.rows(path));
                },
                batch -> ready.accept(batch.getLast()),
                () -> {},
                failed);
    }

    /// Keeps which path of a conversation is shown.
    void save(Conversation conversation) {
        write(() -> kept.conversations().save(conversation));
    }

    /// Keeps a turn of that conversation as it is now.
    void put(Conversation conversation, Turn turn) {
        String parent = conversation.branches().before(turn.id());
        write(
                () -> {
                    kept.conversations().save(conversation);
                    kept.conversations().put(conversation.id(), turn, parent);
                },
                this::refresh);
    }

    /// Takes turns out of a conversation, of which `left` is shown.
    void setAside(Conversation left, Set<String> turns) {
        write(() -> {
            kept.conversations().setAside(turns);
            kept.conversations().save(left);
        });
    }

    /// Brings turns back to their places in a conversation.
    void bringBack(Conversation whole, Set<String> turns) {
        write(() -> {
            kept.conversations().bringBack(turns);
            kept.conversations().save(whole);
        });
    }

    /// Keeps a whole new conversation, and then does that.
    void add(Conversation whole, Runnable then) {
        write(() -> kept.shelves().add(whole), () -> {
            refresh();
            then.run();
        });
    }

    void saveDraft(String conversation, Draft draft) {
        write(() -> kept.conversations().saveDraft(conversation, draft));
    }

    private void write(Runnable writing) {
        write(writing, () -> {});
    }

    /// One after the other, in the order in which they were asked for.
    private void write(Runnable writing, Runnable then) {
        Answering.Before earlier = written();
        CountDownLatch over = new CountDownLatch(1);
        last = over;
        background.start(
                _ -> {
                    try {
                        earlier.await();
                        writing.run();
                    } finally {
                        over.countDown();
                    }
                },
                _ -> {},
                then,
                failed);
    }

    /// Waits until what was written before is on the disk.
    Answering.Before written() {
        CountDownLatch before = last;
        return before::await;
    }

    /// Waits until all is on the disk, at most that long. Any thread.
    void awaitWritten(Duration limit) throws InterruptedException {
        if (!last.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new StorageException("The disk did not take the last changes in time.", new TimeoutException());
        }
    }
}
