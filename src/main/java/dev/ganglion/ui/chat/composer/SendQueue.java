package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The messages that wait for the end of an answer, first come first served. UI thread only.
final class SendQueue {
    private static final String AWAITS_RESULTS = "tool_calls";

    /// How answers end that the day's quota refused.
    private static final Set<String> QUOTA = Set.of("WAI-3036", "WAI-4006", "QUOTA-USED-UP");

    private final ObservableList<Queued> list = FXCollections.observableArrayList();
    private final ObservableList<Queued> shown = FXCollections.unmodifiableObservableList(list);
    private final ReadOnlyStringWrapper held = new ReadOnlyStringWrapper("");
    private Optional<Queued> urgent = Optional.empty();
    private long next;

    ObservableList<Queued> list() {
        return shown;
    }

    /// Why the messages stay though nothing runs; empty while they only wait.
    ReadOnlyStringProperty held() {
        return held.getReadOnlyProperty();
    }

    void add(Draft draft, boolean asks) {
        list.add(new Queued(next++, draft, asks));
    }

    void hold(String why) {
        held.set(list.isEmpty() ? "" : why);
    }

    /// Sends that one as soon as the answer that runs has ended, however it ends.
    void hurry(Queued message) {
        urgent = Optional.of(message);
    }

    /// Takes notice of the end of an answer, and says whether messages may go on.
    boolean mayGoOn(Outcome outcome) {
        if (urgent.isPresent()) {
            return true;
        }
        String why = switch (outcome) {
            case Outcome.Finished(String reason) ->
                reason.equals(AWAITS_RESULTS) ? Texts.text("composer.held.tools") : "";
            case Outcome.Stopped() -> Texts.text("composer.held.stopped");
            case Outcome.Failed(String kind, String _) -> Texts.text(heldAfter(kind));
            case Outcome.Interrupted() -> Texts.text("composer.held.failed");
        };
        hold(why);
        return why.isEmpty();
    }

    /// What would be refused one after another is told apart from what may go through the next time.
    private static String heldAfter(String kind) {
        if (kind.equals(Refusal.CODE)) {
            return "composer.held.budget";
        }
        return QUOTA.contains(kind) ? "composer.held.quota" : "composer.held.failed";
    }

    /// The one to be sent next: the urgent one, else the first.
    Optional<Queued> next() {
        Optional<Queued> first =
                urgent.filter(list::contains).or(() -> list.stream().findFirst());
        urgent = Optional.empty();
        return first;
    }

    /// Takes one out, and says where it was.
    int remove(Queued message) {
        int at = list.indexOf(message);
        list.remove(message);
        if (list.isEmpty()) {
            held.set("");
        }
        return at;
    }

    void insert(int at, Queued message) {
        list.add(Math.clamp(at, 0, list.size()), message);
    }

    /// Puts a draft in the place of a message, which keeps its turn.
    void swap(Queued message, Draft other) {
        list.replaceAll(one -> one.equals(message) ? new Queued(one.number(), other, one.asks()) : one);
    }

    void clear() {
        list.clear();
        held.set("");
        urgent = Optional.empty();
    }
}
