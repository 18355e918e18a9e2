package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Conversations;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Turn;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The kept conversations: their list and the opening of one. UI thread only.
final class History {
    /// A conversation with its rows, ready to be shown.
    record Opened(Conversation conversation, List<ChatRow> rows, String draft) {}

    /// Work on the disk.
    interface Writing {
        void run() throws InterruptedException;
    }

    private final Background background;
    private final Conversations conversations;
    private final Consumer<Exception> failed;
    private final ObservableList<Conversations.Summary> list = FXCollections.observableArrayList();
    private final Phaser writings = new Phaser(1);
    private Background.Job listing = () -> {};
    private Background.Job opening = () -> {};

    History(Background background, Conversations conversations, Consumer<Exception> failed) {
        this.background = background;
        this.conversations = conversations;
        this.failed = failed;
    }

    ObservableList<Conversations.Summary> list() {
        return list;
    }

    void refresh() {
        listing.cancel();
        listing = background.<List<Conversations.Summary>>start(
                yield -> yield.accept(conversations.list()), batch -> list.setAll(batch.getLast()), () -> {}, failed);
    }

    /// Reads a conversation and its rows; an earlier opening that is still under way is given up.
    void open(String id, Consumer<Opened> opened) {
        opening.cancel();
        opening = background.<Opened>start(
                yield -> conversations
                        .open(id)
                        .map(conversation -> new Opened(
                                conversation, Transcript.rowsOf(conversation.turns()), conversations.draft(id)))
                        .ifPresent(yield),
                batch -> opened.accept(batch.getLast()),
                () -> {},
                failed);
    }

    /// Gives an opening up that is still under way.
    void cancelOpening() {
        opening.cancel();
    }

    /// Reads a draft; an opening that is under way is given up.
    void draft(String conversation, Consumer<String> read) {
        opening.cancel();
        opening = background.<String>start(
                yield -> yield.accept(conversations.draft(conversation)),
                batch -> read.accept(batch.getLast()),
                () -> {},
                failed);
    }

    /// Takes a turn out of its conversation once `before` is over, which may still write that turn.
    void setAside(String turn, Writing before) {
        write(() -> {
            before.run();
            conversations.setAside(turn);
        });
    }

    /// Brings a turn back to its place.
    void bringBack(String conversation, Turn turn) {
        write(() -> conversations.put(conversation, turn));
    }

    void saveDraft(String conversation, String text) {
        write(() -> conversations.saveDraft(conversation, text));
    }

    private void write(Writing writing) {
        writings.register();
        background.start(
                yield -> {
                    try {
                        writing.run();
                    } finally {
                        writings.arriveAndDeregister();
                    }
                },
                batch -> {},
                () -> {},
                failed);
    }

    /// Waits until what was begun before is on the disk, at most that long; call it once, at the end. Any thread.
    void awaitWritten(Duration limit) throws InterruptedException {
        try {
            writings.awaitAdvanceInterruptibly(writings.arrive(), limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new StorageException("The disk did not take the last changes in time.", late);
        }
    }
}
