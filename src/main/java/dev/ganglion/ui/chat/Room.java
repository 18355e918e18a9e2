package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.chat.answer.Answering;
import dev.ganglion.ui.chat.composer.Lengths;
import dev.ganglion.ui.chat.message.Place;
import dev.ganglion.ui.chat.message.Transcript;
import dev.ganglion.ui.chat.message.Typesetter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the parts of the page share: the conversation that is open, its rows, and where both are kept. UI thread only.
final class Room {
    final ChatServices services;
    final ModelChoice choice;
    final ResultDrafts results = new ResultDrafts();
    final History history;
    final OpenConversation open;
    final Transcript transcript = new Transcript();

    /// How long its turns are.
    Lengths lengths = new Lengths();

    /// Whether something beside the turns is to be written.
    boolean changed;

    /// How the budgets stand that the next call has to keep, as far as was read last.
    final ObjectProperty<List<Standing>> budgets = new SimpleObjectProperty<>(List.of());

    /// Leads to where budgets are set.
    Runnable toBudgets = () -> {};

    final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    Room(ChatServices services, ModelChoice choice) {
        this.services = services;
        this.choice = choice;
        this.history = new History(services.background(), services.kept(), results, this::troubled);
        this.open = new OpenConversation(fresh());
    }

    /// A conversation without turns.
    Conversation fresh() {
        return OpenConversation.begin(choice.model().get(), now());
    }

    Conversation conversation() {
        return open.get();
    }

    Branches branches() {
        return open.get().branches();
    }

    /// A conversation that has not begun.
    void begin() {
        open.show(fresh());
        transcript.show(List.of());
        transcript.follow();
    }

    void show(History.Opened.End end) {
        lengths = end.lengths();
        open.show(end.conversation());
        transcript.showEnd(end.rows());
        transcript.follow();
    }

    /// Shows another path of the open conversation, and then does that. Its rows are set behind the page; what is done
    /// meanwhile wins.
    void show(Branches path, Runnable then) {
        Typesetter setter = setter().knowing(transcript.rows(), branches());
        history.set(path, setter, rows -> {
            open.show(conversation().with(path));
            transcript.show(rows);
            then.run();
        });
    }

    /// Keeps what was changed beside the turns, such as results that have not been sent.
    void keepChanges() {
        if (changed && !conversation().turns().isEmpty()) {
            history.save(conversation());
        }
        changed = false;
        results.save(history::saveDraft);
    }

    /// Takes the path back to that turn, which is answered anew.
    void backTo(String turn) {
        conversation().turns().stream()
                .dropWhile(each -> !each.id().equals(turn))
                .skip(1)
                .findFirst()
                .ifPresent(next -> transcript.cut(next.id()));
        open.show(conversation().with(Branches.of(branches().nodes(), turn)));
    }

    Place place(String turn) {
        return Place.of(branches(), turn);
    }

    Typesetter setter() {
        return setter(conversation(), results);
    }

    /// What sets the turns of that conversation, with the results that are written or that its tools have
    /// ready. Any thread.
    static Typesetter setter(Conversation conversation, ResultDrafts written) {
        List<ToolDefinition> tools = conversation.setup().tools();
        return new Typesetter(
                name -> tools.stream()
                        .filter(tool -> tool.name().equals(name))
                        .map(ToolDefinition::cannedResult)
                        .findFirst()
                        .orElse(""),
                written);
    }

    Instant now() {
        return services.clock().instant();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    void troubled(Exception failure) {
        trouble.set(Answering.outcome(failure, now()).message());
    }
}
