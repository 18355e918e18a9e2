package dev.ganglion.ui.chat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Turn;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Estimates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which model answers, and how long its answers may become. Remembers both. UI thread only.
final class ModelChoice {
    /// Limits that the menu offers, in tokens.
    static final List<Integer> LIMITS = List.of(256, 512, 1024, 2048, 4096, 8192);

    private static final String FIRST = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String MODEL = "chat.model";
    private static final String LIMIT = "chat.max_tokens";
    private static final int USUAL_LIMIT = 2048;

    private final Catalogue catalogue;
    private final Settings settings;
    private final Estimates estimates;
    private final ReadOnlyObjectWrapper<Model> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OptionalInt> maxTokens = new ReadOnlyObjectWrapper<>();

    ModelChoice(Catalogue catalogue, Settings settings, Estimates estimates) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.estimates = estimates;
        model.set(settings.value(MODEL)
                .flatMap(catalogue::find)
                .filter(ModelChoice::chats)
                .or(() -> catalogue.find(FIRST))
                .orElseGet(() -> search("").getFirst()));
        maxTokens.set(settings.value(LIMIT).map(ModelChoice::limit).orElse(OptionalInt.of(USUAL_LIMIT)));
    }

    /// Active models that chat and match the query.
    List<Model> search(String query) {
        return catalogue.search(query, Optional.of(Task.TEXT_GENERATION)).stream()
                .filter(ModelChoice::chats)
                .toList();
    }

    void choose(String id) {
        catalogue.find(id).filter(ModelChoice::chats).ifPresent(this::choose);
    }

    void choose(Model chosen) {
        model.set(chosen);
        settings.put(MODEL, chosen.id());
    }

    /// Empty leaves the limit to the model.
    void limitTo(OptionalInt tokens) {
        maxTokens.set(tokens);
        settings.put(LIMIT, tokens.isPresent() ? Integer.toString(tokens.getAsInt()) : "");
    }

    /// The order for an answer to that conversation.
    Order order(Conversation conversation, String reply, String connection, Instant now) {
        return new Order(
                conversation, reply, connection, model.get(), maxTokens.get(), estimate(conversation.turns()), now);
    }

    /// What answering these turns may cost.
    Estimate estimate(List<Turn> turns) {
        return estimates.chat(model.get(), Order.messages(turns), maxTokens.get());
    }

    ReadOnlyObjectProperty<Model> model() {
        return model.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OptionalInt> maxTokens() {
        return maxTokens.getReadOnlyProperty();
    }

    private static boolean chats(Model model) {
        return model.task() == Task.TEXT_GENERATION
                && (model.stream() == StreamFormat.CHAT || model.stream() == StreamFormat.LEGACY);
    }

    private static OptionalInt limit(String written) {
        return LIMITS.stream()
                .filter(limit -> limit.toString().equals(written))
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
