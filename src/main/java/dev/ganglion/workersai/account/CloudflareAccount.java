package dev.ganglion.workersai.account;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.lora.Adapter;
import dev.ganglion.workersai.lora.AdapterFile;
import dev.ganglion.workersai.lora.AdapterPage;
import dev.ganglion.workersai.lora.NewAdapter;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.ConversionOptions;
import dev.ganglion.workersai.markdown.Document;
import dev.ganglion.workersai.markdown.DocumentFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The endpoints of an account beside running models. Every method blocks; interrupting the thread cancels the
/// request. They never go through a gateway.
public interface CloudflareAccount {
    /// The same account, telling `waits` before each new try of any call.
    CloudflareAccount telling(Consumer<ChatEvent.Retrying> waits);

    /// What is spoken there. A server that speaks OpenAI's protocol only lists its models and runs chats; the rest
    /// fails before anything is sent.
    default Speaks speaks() {
        return Speaks.WORKERS_AI;
    }

    /// All models that `search` finds, read page by page until an empty one. When a page after the first fails, what
    /// was read before it is returned with the failure. Of a server that speaks OpenAI's protocol only the ids of
    /// its models are known.
    ModelListing models(ModelSearch search) throws WorkersAiException, InterruptedException;

    /// What a model takes and gives.
    ModelSchema schema(String model) throws WorkersAiException, InterruptedException;

    List<CatalogueTerm> tasks() throws WorkersAiException, InterruptedException;

    List<CatalogueTerm> authors() throws WorkersAiException, InterruptedException;

    /// The account's own adapters.
    List<Adapter> adapters() throws WorkersAiException, InterruptedException;

    /// Adapters that every account may use.
    List<Adapter> publicAdapters(AdapterPage page) throws WorkersAiException, InterruptedException;

    /// Makes an adapter without files. It runs once both are uploaded.
    Adapter create(NewAdapter adapter) throws WorkersAiException, InterruptedException;

    /// Uploads one of the two files of an adapter, named by its id or its name.
    void upload(String adapter, AdapterFile file, Octets content) throws WorkersAiException, InterruptedException;

    /// Converts documents, each on its own: one that cannot be converted does not fail the others.
    List<Conversion> toMarkdown(List<Document> documents, ConversionOptions options)
            throws WorkersAiException, InterruptedException;

    /// What can be converted.
    List<DocumentFormat> documentFormats() throws WorkersAiException, InterruptedException;

    /// What is known of the connection's token. Advice only: a token that this refuses may run models all the same.
    TokenCheck verify(TokenOwner owner) throws WorkersAiException, InterruptedException;

    /// The neurons of a UTC day by model and hour. They lag by minutes and need not be complete.
    List<NeuronUse> neurons(LocalDate day) throws WorkersAiException, InterruptedException;

    /// Sends a body to a model and returns what it gives, by the way that the connection takes to models.
    JsonNode run(String model, JsonNode input) throws WorkersAiException, InterruptedException;
}
