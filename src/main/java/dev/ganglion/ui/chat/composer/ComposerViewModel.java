package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.ui.chat.composer.attach.Box;
import dev.ganglion.ui.chat.composer.attach.Incoming;
import dev.ganglion.ui.chat.composer.attach.Intake;
import dev.ganglion.ui.chat.composer.attach.Notices;
import dev.ganglion.ui.chat.composer.attach.PictureText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/// What is written and not sent: the box, what is attached to it, and the messages that wait. UI thread only.
public final class ComposerViewModel {
    private static final Duration KEPT_AFTER = Duration.ofMillis(800);

    private final ComposerContext context;
    private final ComposerActions actions;
    private final Notices notices = new Notices();
    private final SendQueue queue = new SendQueue();
    private final Box box;
    private final SendOnceRead onceRead;
    private final DraftKeeper keeper;
    private final ReadOnlyObjectWrapper<Fit> fit = new ReadOnlyObjectWrapper<>(Fit.UNKNOWN);
    private final ReadOnlyObjectWrapper<Readiness> readiness = new ReadOnlyObjectWrapper<>(Readiness.NOTHING);
    private final ReadOnlyStringWrapper hindrance = new ReadOnlyStringWrapper("");
    private Runnable sent = () -> {};

    /// An empty composer.
    public ComposerViewModel(Intake intake, ComposerContext context, ComposerActions actions) {
        this(intake, context, actions, () -> Thread.sleep(KEPT_AFTER));
    }

    /// @param pause how long a change may stay without being kept
    ComposerViewModel(Intake intake, ComposerContext context, ComposerActions actions, DraftKeeper.Pause pause) {
        this.context = context;
        this.actions = actions;
        this.box = new Box(intake, context.sight(), actions.models(), notices);
        this.onceRead = new SendOnceRead(box, this::judge, this::send);
        this.keeper =
                new DraftKeeper(intake.background(), pause, () -> actions.keep().accept(everything()));
        listen();
    }

    private void listen() {
        InvalidationListener written = _ -> {
            keeper.changed();
            judge();
        };
        // A change listener, since the text has to be read for the next change to be told.
        box.text().addListener((_, _, _) -> written.invalidated(box.text()));
        box.tray().attachments().addListener(written);
        queue.list().addListener(written);
        Stream.of(context.state(), context.unanswered(), context.sight(), context.measure())
                .forEach(value -> value.subscribe(_ -> judge()));
    }

    private void judge() {
        Draft draft = box.draft();
        fit.set(context.measure().getValue().fit(draft));
        hindrance.set(onceRead.hindrance().orElseGet(() -> hindrance(draft)));
        readiness.set(Readiness.of(draft, hindrance.get(), context));
    }

    private String hindrance(Draft draft) {
        return PictureText.hindrance(context.sight().getValue(), draft);
    }

    /// Says who hears that the user sends something at once, before it goes.
    public void onSent(Runnable listener) {
        sent = listener;
    }

    /// Sends what is written, or has it wait while an answer runs or something is still being read. Of an empty
    /// box, runs the last message again if that has no answer.
    public void send() {
        switch (readiness.get()) {
            case AGAIN -> {
                sent.run();
                actions.runAgain().run();
            }
            case SEND -> {
                sent.run();
                actions.send().accept(take());
            }
            case QUEUE -> queue.add(take(), true);
            case HINDERED -> onceRead.await();
            case NOTHING -> {}
        }
    }

    /// Adds what is written to the conversation without asking for an answer, after the answer that runs if one does.
    public void add() {
        switch (readiness.get()) {
            case SEND -> {
                sent.run();
                actions.add().accept(take());
            }
            case QUEUE -> queue.add(take(), false);
            case AGAIN, NOTHING, HINDERED -> {}
        }
    }

    private Draft take() {
        Draft taken = box.draft();
        box.put(Draft.NONE);
        keeper.keepNow();
        return new Draft(taken.text().strip(), taken.attachments());
    }

    /// Stops the answer that runs, and says whether one did.
    public boolean stop() {
        boolean running = context.state().getValue().running();
        if (running) {
            actions.stop().run();
        }
        return running;
    }

    /// Edits the last message if the box is empty, and says whether it was.
    public boolean editLast() {
        boolean empty = box.draft().isEmpty();
        if (empty) {
            actions.editLast().run();
        }
        return empty;
    }

    /// An answer has ended, and the next may begin: the messages that wait go on, or stay and say why.
    public void ended(Outcome outcome) {
        if (queue.mayGoOn(outcome)) {
            goOn();
        }
    }

    private void goOn() {
        while (!context.state().getValue().running()) {
            Optional<Queued> next = queue.next();
            if (next.isEmpty()) {
                return;
            }
            String why = hindrance(next.get().draft());
            if (!why.isEmpty()) {
                queue.hold(why);
                return;
            }
            queue.remove(next.get());
            (next.get().asks() ? actions.send() : actions.add())
                    .accept(next.get().draft());
        }
    }

    /// Sends a message that waits before all others, and stops the answer that runs for it.
    void sendNow(Queued message) {
        sent.run();
        queue.hurry(message);
        if (!stop()) {
            goOn();
        }
    }

    /// Takes a message back into the box. What is written there waits in its place.
    void edit(Queued message) {
        Draft written = box.draft();
        if (written.isEmpty()) {
            queue.remove(message);
        } else {
            queue.swap(message, written);
        }
        box.put(message.draft());
    }

    /// Takes a message out of those that wait; it can be brought back.
    void remove(Queued message) {
        int at = queue.remove(message);
        notices.removed(QueueText.of(message.draft()), () -> queue.insert(at, message));
    }

    /// What is in the box and attached to it.
    public Draft draft() {
        return box.draft();
    }

    /// Shows a draft as it was kept, in the place of all that is there; see [#leave].
    public void show(Draft draft) {
        keeper.quietly(() -> replace(draft));
    }

    private void replace(Draft draft) {
        box.tray().cancelAll();
        notices.clear();
        queue.clear();
        box.put(draft);
    }

    /// Empties everything and returns what was written, after the messages that waited.
    public Draft leave() {
        Draft all = everything();
        show(Draft.NONE);
        return all;
    }

    private Draft everything() {
        var drafts = Stream.concat(queue.list().stream().map(Queued::draft), Stream.of(box.draft()))
                .toList();
        return new Draft(
                Box.joined(drafts.stream().map(Draft::text), "\n\n"),
                drafts.stream()
                        .flatMap(draft -> draft.attachments().stream())
                        .distinct()
                        .toList());
    }

    /// The text in the box.
    public StringProperty text() {
        return box.text();
    }

    /// Attaches what is in that file.
    public void attach(Path file) {
        box.tray().read(List.of(new Incoming.File(file)));
    }

    Box box() {
        return box;
    }

    SendQueue queue() {
        return queue;
    }

    Notices notices() {
        return notices;
    }

    ComposerContext context() {
        return context;
    }

    ComposerActions actions() {
        return actions;
    }

    /// What sending what is written may cost, and whether it fits.
    public ReadOnlyObjectProperty<Fit> fit() {
        return fit.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Readiness> readiness() {
        return readiness.getReadOnlyProperty();
    }

    /// Why what is written cannot be sent as it is; empty where it can.
    ReadOnlyStringProperty hindrance() {
        return hindrance.getReadOnlyProperty();
    }
}
