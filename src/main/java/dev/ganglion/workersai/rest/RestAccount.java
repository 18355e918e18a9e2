package dev.ganglion.workersai.rest;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Call;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.account.CatalogueTerm;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ModelListing;
import dev.ganglion.workersai.account.ModelSchema;
import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.account.NeuronUse;
import dev.ganglion.workersai.account.TokenCheck;
import dev.ganglion.workersai.account.TokenOwner;
import dev.ganglion.workersai.lora.Adapter;
import dev.ganglion.workersai.lora.AdapterFile;
import dev.ganglion.workersai.lora.AdapterPage;
import dev.ganglion.workersai.lora.NewAdapter;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.ConversionOptions;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.markdown.DocumentFormat;
import dev.ganglion.workersai.wire.Address;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Place;
import dev.ganglion.workersai.wire.WholeReply;
import dev.ganglion.workersai.wire.account.AdapterForm;
import dev.ganglion.workersai.wire.account.Analytics;
import dev.ganglion.workersai.wire.account.CatalogueReply;
import dev.ganglion.workersai.wire.account.Endpoint;
import dev.ganglion.workersai.wire.account.MarkdownForm;
import dev.ganglion.workersai.wire.account.SearchQuery;
import dev.ganglion.workersai.wire.account.TokenReply;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The endpoints of an account over the REST API. Safe on any number of threads.
public final class RestAccount implements CloudflareAccount {
    private final Calls calls;
    private final Endpoint endpoint;
    private final Consumer<ChatEvent.Retrying> waits;

    /// `transport` may be shared by connections; its owner closes it. Keeps to no limit by itself.
    public RestAccount(Connection connection, Transport transport, Clock clock) {
        this(connection, transport, clock, RequestLimits.NONE);
    }

    /// The same, waiting rather than running models more than `limits` allow.
    public RestAccount(Connection connection, Transport transport, Clock clock, RequestLimits limits) {
        this(new Calls(connection, transport, clock, limits), _ -> {});
    }

    private RestAccount(Calls calls, Consumer<ChatEvent.Retrying> waits) {
        this.calls = calls;
        this.endpoint = new Endpoint(calls.connection());
        this.waits = waits;
    }

    @Override
    public CloudflareAccount telling(Consumer<ChatEvent.Retrying> told) {
        return new RestAccount(calls, told);
    }

    @Override
    public Speaks speaks() {
        return calls.connection().speaks();
    }

    @Override
    public ModelListing models(ModelSearch search) throws WorkersAiException, InterruptedException {
        return switch (calls.connection().speaks()) {
            case WORKERS_AI -> pages(search);
            case OPENAI -> {
                JsonNode all = reply("", endpoint.compatibleModels());
                yield new ModelListing(CatalogueReply.compatible(all), Optional.empty());
            }
        };
    }

    private ModelListing pages(ModelSearch search) throws WorkersAiException, InterruptedException {
        Set<ListedModel> models = new LinkedHashSet<>();
        int page = 1;
        try {
            // A server that knows no pages sends the same one for ever.
            while (models.addAll(page(search, page))) {
                CatalogueReply.checkEndsSoon(models.size());
                page++;
            }
            return new ModelListing(List.copyOf(models), Optional.empty());
        } catch (WorkersAiException broken) {
            if (models.isEmpty()) {
                throw broken;
            }
            ModelListing.BrokenPage where = new ModelListing.BrokenPage(page, broken.failure());
            return new ModelListing(List.copyOf(models), Optional.of(where));
        }
    }

    private List<ListedModel> page(ModelSearch search, int page) throws WorkersAiException, InterruptedException {
        return CatalogueReply.models(result(endpoint.get("models/search", SearchQuery.of(search, page))));
    }

    @Override
    public ModelSchema schema(String model) throws WorkersAiException, InterruptedException {
        return CatalogueReply.schema(result(model, endpoint.get("models/schema", Map.of("model", model))));
    }

    @Override
    public List<CatalogueTerm> tasks() throws WorkersAiException, InterruptedException {
        return CatalogueReply.terms(result(endpoint.get("tasks/search", Map.of())));
    }

    @Override
    public List<CatalogueTerm> authors() throws WorkersAiException, InterruptedException {
        return CatalogueReply.terms(result(endpoint.get("authors/search", Map.of())));
    }

    @Override
    public List<Adapter> adapters() throws WorkersAiException, InterruptedException {
        return AdapterForm.list(result(endpoint.get("finetunes", Map.of())));
    }

    @Override
    public List<Adapter> publicAdapters(AdapterPage page) throws WorkersAiException, InterruptedException {
        return AdapterForm.list(result(endpoint.get("finetunes/public", SearchQuery.of(page))));
    }

    @Override
    public Adapter create(NewAdapter adapter) throws WorkersAiException, InterruptedException {
        return AdapterForm.one(result(adapter.model(), endpoint.post("finetunes", AdapterForm.of(adapter))));
    }

    @Override
    public void upload(String adapter, AdapterFile file, Octets content)
            throws WorkersAiException, InterruptedException {
        String path = "finetunes/" + Place.segment("adapter", adapter) + "/finetune-assets";
        reply("", endpoint.post(path, AdapterForm.of(file, content)));
    }

    @Override
    public List<Conversion> toMarkdown(List<Document> documents, ConversionOptions options)
            throws WorkersAiException, InterruptedException {
        Call call = endpoint.post("tomarkdown", MarkdownForm.of(documents, options));
        return MarkdownForm.conversions(result(call), calls.errors(""));
    }

    @Override
    public List<DocumentFormat> documentFormats() throws WorkersAiException, InterruptedException {
        return MarkdownForm.formats(result(endpoint.get("tomarkdown/supported", Map.of())));
    }

    @Override
    public TokenCheck verify(TokenOwner owner) throws WorkersAiException, InterruptedException {
        try {
            return TokenReply.of(result(endpoint.verify(owner)));
        } catch (WorkersAiException refused) {
            boolean ofTheToken =
                    refused.failure() instanceof Failure.Unauthorised || refused.failure() instanceof Failure.Forbidden;
            if (!ofTheToken) {
                throw refused;
            }
            return new TokenCheck.Refused(refused.failure());
        }
    }

    @Override
    public List<NeuronUse> neurons(LocalDate day) throws WorkersAiException, InterruptedException {
        ErrorTable errors = calls.errors("");
        Call call = endpoint.graphql(Analytics.query(calls.connection().account(), day));
        try (Answer answer = calls.ofAccount(call, errors, waits)) {
            return Analytics.read(new WholeReply(answer, errors).stated(), day, errors);
        }
    }

    @Override
    public JsonNode run(String model, JsonNode input) throws WorkersAiException, InterruptedException {
        Call call = switch (calls.connection().speaks()) {
            case WORKERS_AI -> Address.run(calls.connection(), model, input);
            case OPENAI -> Address.chat(calls.connection(), model, input);
        };
        ErrorTable errors = calls.errors(model);
        try (Answer answer = calls.open(model, call, errors, waits)) {
            return Envelope.result(new WholeReply(answer, errors).tree());
        }
    }

    private JsonNode result(Call call) throws WorkersAiException, InterruptedException {
        return result("", call);
    }

    /// The result of a call that is about `model`.
    private JsonNode result(String model, Call call) throws WorkersAiException, InterruptedException {
        return Envelope.result(reply(model, call));
    }

    private JsonNode reply(String model, Call call) throws WorkersAiException, InterruptedException {
        ErrorTable errors = calls.errors(model);
        try (Answer answer = calls.ofAccount(call, errors, waits)) {
            return new WholeReply(answer, errors).tree();
        }
    }
}
