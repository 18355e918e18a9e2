package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.draft.Commission;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.Trouble;
import dev.ganglion.workersai.ChatEvent;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Draws pictures one after the other, two at a time, whichever page is shown. UI thread only.
public final class DrawQueue {
    private static final int AT_ONCE = 2;

    /// How many stay in sight; all that were drawn are in the gallery.
    private static final int MOST = 120;

    /// How many of the pictures wait, and how many are being drawn.
    public record Load(int waiting, int running) {
        public static final Load NONE = new Load(0, 0);

        public boolean busy() {
            return waiting + running > 0;
        }
    }

    /// What the worker of a picture tells.
    private sealed interface News {
        record Waits(ChatEvent.Retrying retrying) implements News {}

        record Came(Outcome outcome) implements News {}
    }

    private final ImageServices services;
    private final Drawer drawer;
    private final ObservableList<Piece> pieces = FXCollections.observableArrayList();
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private final Map<Piece, Background.Job> jobs = new HashMap<>();
    private final List<Piece> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Load> load = new ReadOnlyObjectWrapper<>(Load.NONE);

    private Consumer<Drawn> kept = _ -> {};

    public DrawQueue(ImageServices services) {
        this.services = services;
        this.drawer = new Drawer(services);
    }

    /// The pictures of this session, the latest run first. Not to be changed.
    public ObservableList<Piece> pieces() {
        return pieces;
    }

    public ReadOnlyObjectProperty<Load> load() {
        return load.getReadOnlyProperty();
    }

    /// Tells `hears` each picture that the gallery has taken.
    public void onKept(Consumer<Drawn> hears) {
        kept = hears;
    }

    /// Puts pictures at the end of the queue, in that order.
    public List<Piece> add(List<Commission> commissions) {
        List<Piece> added = commissions.stream().map(Piece::new).toList();
        pieces.addAll(0, added);
        waiting.addAll(added);
        forget();
        next();
        return added;
    }

    /// Takes the oldest out of sight that are over.
    private void forget() {
        for (int i = pieces.size() - 1; i >= 0 && pieces.size() > MOST; i--) {
            if (settled(pieces.get(i))) {
                pieces.remove(i);
            }
        }
    }

    /// Whether it is over and nothing is lost with it.
    private static boolean settled(Piece piece) {
        return !piece.stage().get().open()
                && piece.outcome().flatMap(Outcome::held).isEmpty();
    }

    private void next() {
        while (running.size() < AT_ONCE && !waiting.isEmpty()) {
            start(waiting.removeFirst());
        }
        load.set(new Load(waiting.size(), running.size()));
    }

    private void start(Piece piece) {
        Instant now = services.tasks().clock().instant();
        running.add(piece);
        piece.reach(new Stage.Running(now, Optional.empty()));
        Background.Job job = services.tasks()
                .background()
                .<News>start(
                        told -> told.accept(new News.Came(
                                drawer.draw(piece.commission(), retrying -> told.accept(new News.Waits(retrying))))),
                        news -> news.forEach(each -> take(piece, now, each)),
                        () -> end(piece),
                        failure -> fail(piece, failure));
        // Work that is done at once has ended already.
        if (running.contains(piece)) {
            jobs.put(piece, job);
        }
    }

    private void take(Piece piece, Instant since, News news) {
        switch (news) {
            case News.Waits(var retrying) -> piece.reach(new Stage.Running(since, Optional.of(words(retrying))));
            case News.Came(var outcome) -> {
                piece.reach(new Stage.Done(outcome));
                outcome.kept().ifPresent(kept);
            }
        }
    }

    private String words(ChatEvent.Retrying retrying) {
        String what = Explanation.of(
                        retrying.failure(), services.tasks().clock().instant())
                .title();
        return Texts.text("pending.retry", what, Figures.duration(retrying.pause()), retrying.attempt() + 1);
    }

    private void fail(Piece piece, Exception failure) {
        piece.reach(
                new Stage.Failed(Trouble.of(failure, services.tasks().clock().instant())));
        end(piece);
    }

    private void end(Piece piece) {
        running.remove(piece);
        jobs.remove(piece);
        next();
    }

    /// Stops a picture that waits or is being drawn.
    public void cancel(Piece piece) {
        if (!piece.stage().get().open()) {
            return;
        }
        piece.reach(new Stage.Cancelled());
        waiting.remove(piece);
        Optional.ofNullable(jobs.get(piece)).ifPresent(Background.Job::cancel);
        end(piece);
    }

    /// Stops all that wait or are being drawn; says whether there were any.
    public boolean cancelAll() {
        List<Piece> open =
                pieces.stream().filter(piece -> piece.stage().get().open()).toList();
        // Those that wait first, so that none of them begins.
        waiting.clear();
        open.forEach(this::cancel);
        return !open.isEmpty();
    }

    /// Draws once more what failed or was cancelled, in its place.
    public void retry(Piece piece) {
        switch (piece.stage().get()) {
            case Stage.Failed _, Stage.Cancelled _ -> {
                piece.reach(new Stage.Waiting());
                waiting.add(piece);
                next();
            }
            case Stage.Waiting _, Stage.Running _, Stage.Done _ -> {}
        }
    }

    /// Takes a picture that is over out of sight. What was drawn stays in the gallery.
    public void dismiss(Piece piece) {
        if (!piece.stage().get().open()) {
            pieces.remove(piece);
        }
    }
}
