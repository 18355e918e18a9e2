package dev.ganglion.ui.chat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.Leave;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.chat.answer.Context;
import dev.ganglion.ui.chat.answer.Order;
import dev.ganglion.ui.chat.parameters.ChatParameters;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.models.DefaultModels;
import dev.ganglion.ui.kit.models.Retirement;
import dev.ganglion.ui.kit.models.ServerModels;
import dev.ganglion.ui.kit.models.Shelf;
import dev.ganglion.workersai.chat.Vision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which model answers, and with which parameters. Remembers both. UI thread only.
final class ModelChoice {
    private static final String FIRST = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";
    private static final String MODEL = "chat.model";
    private static final String SERVER_MODEL = "chat.model.server";

    private final Supplier<Catalogue> catalogue;
    private final Settings settings;
    private final Estimates estimates;
    private Optional<ServerModels> server = Optional.empty();
    private final ReadOnlyObjectWrapper<Model> model = new ReadOnlyObjectWrapper<>();
    private final ChatParameters parameters;
    private final DefaultModels defaults;

    /// @param catalogue the one in force, which may be another at each call
    ModelChoice(Supplier<Catalogue> catalogue, Settings settings, Estimates estimates, Background background) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.estimates = estimates;
        this.parameters = new ChatParameters(background, settings);
        this.defaults = new DefaultModels(settings);
        model.set(settings.value(MODEL)
                .flatMap(this::chatting)
                .or(() -> find(FIRST))
                .orElseGet(() -> search("").getFirst()));
        parameters.use(model.get());
    }

    /// Offers the models of a server instead of the catalogue's, or the catalogue's again where that is empty. What is
    /// chosen among either is remembered apart.
    void offer(Optional<ServerModels> other) {
        if (other.equals(server)) {
            return;
        }
        server = other;
        (other.isPresent()
                        ? other.get().first(settings.value(SERVER_MODEL))
                        : settings.value(MODEL).flatMap(this::chatting))
                .or(() -> find(FIRST))
                .ifPresent(offered -> {
                    model.set(offered);
                    parameters.use(offered);
                });
    }

    /// The form with the most fields of all models that chat.
    Optional<Form> largestForm() {
        return search("").stream()
                .map(model -> Forms.bundled(model.id()))
                .max(Comparator.comparingInt(form -> form.fields().size()));
    }

    /// Active models that chat and match the query; of a server any that is named so.
    List<Model> search(String query) {
        if (server.isPresent()) {
            return server.get().search(query);
        }
        return catalogue.get().search(query, Optional.of(Task.TEXT_GENERATION)).stream()
                .filter(ModelChoice::chats)
                .toList();
    }

    /// A model that sees pictures, to go on with: one that needs no paid plan where there is one, of those
    /// the user's own first.
    Optional<Model> seeing() {
        return shelf().first(search("")).stream()
                .filter(model -> Vision.of(model).isPresent())
                .min(Comparator.comparing(Model::paidPlan));
    }

    /// The models that the user keeps at hand.
    Shelf shelf() {
        return new Shelf(settings);
    }

    void choose(String id) {
        chatting(id).ifPresent(this::choose);
    }

    /// The model of that id, if it chats; of a server, if it may have it.
    Optional<Model> chatting(String id) {
        return server.isPresent()
                ? server.get().find(id, settings.value(SERVER_MODEL))
                : find(id).filter(ModelChoice::chats);
    }

    /// Goes on with the model that new conversations begin with, where the user has set one.
    void begin() {
        defaults.of(Task.TEXT_GENERATION).ifPresent(this::choose);
    }

    /// Takes what another catalogue says of the model in use. Of those of a server no catalogue says anything: they
    /// cost what the server wants, whatever they are called.
    void catalogueChanged() {
        if (server.isEmpty()) {
            find(model.get().id()).ifPresent(model::set);
        }
    }

    /// What there is to know of the end of that model. No catalogue knows those of a server.
    Optional<Retirement> retirement(String id) {
        return server.isPresent() ? Optional.empty() : find(id).flatMap(Retirement::of);
    }

    private Optional<Model> find(String id) {
        return catalogue.get().find(id);
    }

    void choose(Model chosen) {
        model.set(chosen);
        parameters.use(chosen);
        settings.put(server.isPresent() ? SERVER_MODEL : MODEL, chosen.id());
    }

    /// The order for an answer to that conversation.
    Order order(Conversation conversation, String reply, Payer payer, Instant now) {
        return new Order(conversation, reply, payer, model.get(), parameters.sent(), estimate(conversation), now);
    }

    /// What answering the last turn of that conversation may cost.
    Estimate estimate(Conversation conversation) {
        return estimates.chat(
                model.get(), Context.extent(conversation), parameters.limit().getValue());
    }

    /// What those budgets allow of answering the last turn.
    Leave leave(Conversation conversation, List<Standing> budgets) {
        Extent extent = Context.extent(conversation);
        return Leave.of(
                estimate(conversation), budgets, tokens -> estimates.chat(model.get(), extent, OptionalInt.of(tokens)));
    }

    ReadOnlyObjectProperty<Model> model() {
        return model.getReadOnlyProperty();
    }

    ChatParameters parameters() {
        return parameters;
    }

    private static boolean chats(Model model) {
        return model.task() == Task.TEXT_GENERATION
                && (model.stream() == StreamFormat.CHAT || model.stream() == StreamFormat.LEGACY);
    }
}
