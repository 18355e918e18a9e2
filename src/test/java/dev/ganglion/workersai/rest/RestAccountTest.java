package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.CatalogueTerm;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ListedPrice;
import dev.ganglion.workersai.account.ModelListing;
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
import dev.ganglion.workersai.markdown.Language;
import dev.ganglion.workersai.markdown.PictureOptions;
import dev.ganglion.workersai.wire.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RestAccountTest {
    private static final String ACCOUNT = "/client/v4/accounts/" + Client.ACCOUNT;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Clock clock = Clock.fixed(Client.NOW, ZoneOffset.UTC);
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock);

    @AfterEach
    void close() {
        transport.close();
    }

    private RestAccount account(Peer peer) {
        Connection direct = new Connection("Test", peer.base(), Client.ACCOUNT, new Token(Client.SECRET), false);
        return new RestAccount(direct.through(Gateway.named("gate")), transport, clock);
    }

    private static Peer.Script result(String json) {
        return Peer.reply(
                200, "application/json", "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":" + json + "}");
    }

    private static String line(Peer peer, int request) {
        return peer.requests().get(request).lines().findFirst().orElseThrow();
    }

    @Test
    void readsModelsUntilAPageIsEmpty() throws Exception {
        try (Peer peer = new Peer(result(named("a")), result(named("b")), result("[]"))) {
            ModelListing listing = account(peer).models(ModelSearch.ALL);

            assertThat(listing.models()).extracting(ListedModel::id).containsExactly("@cf/a", "@cf/b");
            assertThat(listing.broken()).isEmpty();
            assertThat(line(peer, 2)).isEqualTo("GET " + ACCOUNT + "/ai/models/search?page=3&per_page=100 HTTP/1.1");
            assertThat(peer.requests().getFirst()).doesNotContain("cf-aig");
        }
    }

    private static String named(String name) {
        return "[{\"id\":\"u-%s\",\"name\":\"@cf/%s\"}]".formatted(name, name);
    }

    @Test
    void stopsWhereAServerKnowsNoPages() throws Exception {
        try (Peer peer = new Peer(result(named("a")))) {
            assertThat(account(peer).models(ModelSearch.ALL).models()).hasSize(1);
            assertThat(peer.requests()).hasSize(2);
        }
    }

    @Test
    void stopsWherePagesNeverEnd() throws Exception {
        Peer.Script[] pages = IntStream.range(0, 200)
                .mapToObj(page -> result(IntStream.range(page * 100, page * 100 + 100)
                        .mapToObj("{\"name\":\"@cf/%d\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]"))))
                .toArray(Peer.Script[]::new);
        try (Peer peer = new Peer(pages)) {
            ModelListing listing = account(peer).models(ModelSearch.ALL);

            assertThat(listing.models()).hasSize(10_000);
            assertThat(listing.broken())
                    .contains(new ModelListing.BrokenPage(
                            100, new Failure.Malformed("a catalogue of more than 10,000 models", ServiceError.NONE)));
        }
    }

    @Test
    void keepsWhatWasReadBeforeAPageFailed() throws Exception {
        try (Peer peer = new Peer(result(named("a")), Peer.reply(500, "text/plain", "no"))) {
            ModelListing listing = account(peer).models(ModelSearch.ALL);

            assertThat(listing.models()).extracting(ListedModel::id).containsExactly("@cf/a");
            assertThat(listing.broken())
                    .contains(new ModelListing.BrokenPage(
                            2, new Failure.Server(new ServiceError(OptionalInt.of(500), OptionalInt.empty(), "no"))));
        }
    }

    @Test
    void failsWhereTheFirstPageDoes() throws Exception {
        try (Peer peer = new Peer(Peer.reply(403, "application/json", error(10000)))) {
            assertThat(failure(() -> account(peer).models(ModelSearch.ALL))).isInstanceOf(Failure.Forbidden.class);
        }
    }

    @Test
    void asksForEverythingThatIsLookedFor() throws Exception {
        ModelSearch search = new ModelSearch(
                Optional.of("llama 3"),
                Optional.of("Text Generation"),
                Optional.of("meta"),
                OptionalInt.of(1),
                true,
                true,
                Optional.of("openrouter"),
                7);
        try (Peer peer = new Peer(result("[{\"id\":\"@cf/x/y\",\"name\":\"Y\"}]"), result("[]"))) {
            assertThat(account(peer).models(search).models())
                    .extracting(ListedModel::id)
                    .containsExactly("@cf/x/y");
            assertThat(line(peer, 0))
                    .contains("?search=llama%203&task=Text%20Generation&author=meta&source=1&hide_experimental=true"
                            + "&include_deprecated=true&format=openrouter&page=1&per_page=7 ");
        }
    }

    @Test
    void readsPropertiesInEveryForm() throws Exception {
        String model = """
                [{"id":"u","source":1,"name":"@cf/m","description":"D","task":{"id":"t","name":"Text Generation",
                "description":"T"},"tags":["a"],"created_at":"2026-01-02 03:04:05","properties":[
                {"property_id":"beta","value":"true"},{"property_id":"context_window","value":24000},
                {"property_id":"price","value":[{"unit":"per M input tokens","price":0.29,"currency":"USD"},
                {"unit":"odd","price":"free"}]},
                {"property_id":"reasoning_effort","value":{"low":1}}]}]""";
        try (Peer peer = new Peer(result(model), result("[]"))) {
            ListedModel read = account(peer).models(ModelSearch.ALL).models().getFirst();

            assertThat(read.key()).isEqualTo("u");
            assertThat(read.source()).hasValue(1);
            assertThat(read.task()).contains(new CatalogueTerm(Optional.of("t"), "Text Generation", "T"));
            assertThat(read.tags()).containsExactly("a");
            assertThat(read.property("beta")).contains("true");
            assertThat(read.property("lora")).isEmpty();
            assertThat(read.property("context_window")).contains("24000");
            assertThat(read.property("reasoning_effort")).isEmpty();
            assertThat(read.prices())
                    .containsExactly(new ListedPrice("per M input tokens", new BigDecimal("0.29"), "USD"));
            assertThat(read.created()).contains("2026-01-02 03:04:05");
        }
    }

    @Test
    void readsAPriceThatIsOneObjectOrText() throws Exception {
        String models = "[{\"name\":\"@cf/a\",\"properties\":{\"price\":{\"unit\":\"u\",\"price\":\"1.5\"}}},"
                + "{\"name\":\"@cf/b\",\"properties\":{\"price\":\"[{\\\"unit\\\":\\\"u\\\",\\\"price\\\":1.5}]\"}},"
                + "{\"name\":\"@cf/c\",\"properties\":{\"price\":\"free\"}}]";
        try (Peer peer = new Peer(result(models), result("[]"))) {
            assertThat(account(peer).models(ModelSearch.ALL).models())
                    .extracting(ListedModel::prices)
                    .containsExactly(
                            List.of(new ListedPrice("u", new BigDecimal("1.5"), "")),
                            List.of(new ListedPrice("u", new BigDecimal("1.5"), "")),
                            List.of());
        }
    }

    @Test
    void readsSchemaTasksAndAuthors() throws Exception {
        try (Peer peer = new Peer(
                result("{\"input\":{\"type\":\"object\"},\"output\":{}}"),
                result("[{\"id\":\"t\",\"name\":\"Translation\",\"description\":\"D\"}]"),
                result("[\"meta\"]"))) {
            assertThat(account(peer).schema("@cf/a/b").input())
                    .isEqualTo(Json.MAPPER.readTree("{\"type\":\"object\"}"));
            assertThat(account(peer).tasks()).containsExactly(new CatalogueTerm(Optional.of("t"), "Translation", "D"));
            assertThat(account(peer).authors()).containsExactly(new CatalogueTerm(Optional.empty(), "meta", ""));
            assertThat(line(peer, 0)).contains("/ai/models/schema?model=@cf%2Fa%2Fb ");
            assertThat(line(peer, 1)).contains("/ai/tasks/search ");
            assertThat(line(peer, 2)).contains("/ai/authors/search ");
        }
    }

    @Test
    void listsAdaptersEvenOneLevelTooDeep() throws Exception {
        String adapter = "{\"id\":\"i\",\"model\":\"m\",\"name\":\"n\",\"description\":\"d\",\"public\":false}";
        Adapter expected = new Adapter("i", "m", "n", "d", false, Optional.empty(), Optional.empty());
        try (Peer peer = new Peer(result("[[" + adapter + "]]"), result("[" + adapter + "]"))) {
            assertThat(account(peer).adapters()).containsExactly(expected);
            assertThat(account(peer).publicAdapters(AdapterPage.FIRST)).containsExactly(expected);
            assertThat(line(peer, 1)).contains("/ai/finetunes/public?limit=100&offset=0 ");
        }
    }

    @Test
    void makesAnAdapterAndUploadsItsFiles() throws Exception {
        try (Peer peer = new Peer(result("{\"id\":\"i\",\"model\":\"m\",\"name\":\"n\",\"public\":1}"))) {
            assertThat(account(peer).create(new NewAdapter("m", "n", Optional.of("d"), true)))
                    .isEqualTo(new Adapter("i", "m", "n", "", true, Optional.empty(), Optional.empty()));
            account(peer).upload("my one", AdapterFile.CONFIG, octets("{}"));

            assertThat(peer.requests().getFirst())
                    .endsWith("{\"model\":\"m\",\"name\":\"n\",\"description\":\"d\",\"public\":true}");
            assertThat(line(peer, 1)).isEqualTo("POST " + ACCOUNT + "/ai/finetunes/my%20one/finetune-assets HTTP/1.1");
            assertThat(peer.requests().getLast())
                    .contains("Content-Type: multipart/form-data; boundary=")
                    .contains("name=\"file_name\"\r\n\r\nadapter_config.json\r\n")
                    .contains("name=\"file\"; filename=\"adapter_config.json\"");
        }
    }

    private static Octets octets(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void convertsEachDocumentOnItsOwn() throws Exception {
        ConversionOptions options = new ConversionOptions(
                Optional.of(Language.DE),
                new PictureOptions(Optional.of(true), Optional.empty(), OptionalInt.of(2), Optional.of(false)),
                PictureOptions.USUAL,
                PictureOptions.USUAL,
                Optional.of(false));
        String reply = """
                [{"id":"1","name":"a.html","mimeType":"text/html","format":"markdown","tokens":"3","data":"# A"},
                {"id":"2","name":"b.pdf","mimeType":"application/pdf","format":"markdown","tokens":4,"data":"B"},
                {"id":"3","name":"c.x","mimeType":"x/y","format":"error","error":"Unsupported"}]""";
        try (Peer peer = new Peer(result(reply))) {
            assertThat(account(peer)
                            .toMarkdown(List.of(new Document("a.html", "text/html", octets("<h1>A</h1>"))), options))
                    .containsExactly(
                            new Conversion.Converted("1", "a.html", "text/html", "markdown", OptionalLong.of(3), "# A"),
                            new Conversion.Converted(
                                    "2", "b.pdf", "application/pdf", "markdown", OptionalLong.of(4), "B"),
                            new Conversion.Failed("3", "c.x", "x/y", "Unsupported"));
            assertThat(peer.requests().getFirst())
                    .contains("name=\"files\"; filename=\"a.html\"", "<h1>A</h1>")
                    .contains("{\"image\":{\"descriptionLanguage\":\"de\"},\"html\":{\"images\":{\"convert\":true,"
                            + "\"maxConvertedImages\":2,\"convertOGImage\":false}},\"pdf\":{\"metadata\":false}}");
        }
    }

    @Test
    void knowsWhatCanBeConverted() throws Exception {
        try (Peer peer = new Peer(result("[{\"extension\":\".pdf\",\"mimeType\":\"application/pdf\"}]"))) {
            assertThat(account(peer).documentFormats()).containsExactly(new DocumentFormat(".pdf", "application/pdf"));
        }
    }

    @Test
    void verifiesATokenAsAdvice() throws Exception {
        try (Peer peer = new Peer(
                result("{\"id\":\"t\",\"status\":\"active\",\"expires_on\":\"2027-01-01T00:00:00Z\"}"),
                Peer.reply(401, "application/json", error(1000)))) {
            assertThat(account(peer).verify(TokenOwner.USER))
                    .isEqualTo(new TokenCheck.Known(
                            "t",
                            TokenCheck.Status.ACTIVE,
                            Optional.empty(),
                            Optional.of(Instant.parse("2027-01-01T00:00:00Z"))));
            assertThat(account(peer).verify(TokenOwner.ACCOUNT))
                    .isEqualTo(new TokenCheck.Refused(new Failure.Unauthorised(ServiceError.of(401, 1000, "said"))));
            assertThat(line(peer, 0)).isEqualTo("GET /client/v4/user/tokens/verify HTTP/1.1");
            assertThat(line(peer, 1)).isEqualTo("GET " + ACCOUNT + "/tokens/verify HTTP/1.1");
        }
    }

    private static String error(int code) {
        return "{\"success\":false,\"result\":null,\"errors\":[{\"code\":%d,\"message\":\"said\"}]}".formatted(code);
    }

    @Test
    void readsTheNeuronsOfADay() throws Exception {
        String reply = """
                {"data":{"viewer":{"accounts":[{"aiInferenceAdaptiveGroups":[{"count":3,
                "sum":{"totalNeurons":1.25,"totalInputTokens":"10","totalOutputTokens":4},
                "dimensions":{"modelId":"@cf/m","datetimeHour":"2026-11-23T15:00:00Z"}}]}]}},"errors":null}""";
        try (Peer peer = new Peer(Peer.reply(200, "application/json", reply))) {
            assertThat(account(peer).neurons(DAY))
                    .containsExactly(new NeuronUse(
                            "@cf/m", Instant.parse("2026-11-23T15:00:00Z"), 3, Neurons.of("1.25"), 10, 4));
            assertThat(line(peer, 0)).isEqualTo("POST /client/v4/graphql HTTP/1.1");
            assertThat(peer.requests().getFirst())
                    .contains("\"variables\":"
                            + Json.MAPPER
                                    .valueToTree(Map.of("account", Client.ACCOUNT))
                                    .toString()
                                    .replace("}", ",\"day\":\"2026-11-23\"}"));
        }
    }

    @Test
    void saysWhenTheAnalyticsAreNotForTheToken() throws Exception {
        String reply = "{\"data\":null,\"errors\":[{\"message\":\"not authorized for that account\"}]}";
        try (Peer peer = new Peer(Peer.reply(200, "application/json", reply))) {
            assertThat(failure(() -> account(peer).neurons(DAY)))
                    .isInstanceOfSatisfying(
                            Failure.Forbidden.class,
                            forbidden -> assertThat(forbidden.missing()).isEqualTo(Missing.PERMISSION));
        }
    }

    @Test
    void saysWhenTheAnalyticsLeaveTheAccountOut() throws Exception {
        String reply = "{\"data\":{\"viewer\":{\"accounts\":[]}},\"errors\":null}";
        try (Peer peer = new Peer(Peer.reply(200, "application/json", reply))) {
            assertThat(failure(() -> account(peer).neurons(DAY)))
                    .isInstanceOfSatisfying(
                            Failure.Forbidden.class,
                            forbidden -> assertThat(forbidden.missing()).isEqualTo(Missing.PERMISSION));
        }
    }

    @Test
    void cleansWhatIsSaidOfAnalyticsAndDocuments() throws Exception {
        String said = "No: \\u001b[31m" + Client.SECRET + "\\u009b \\u202e\\n<html><body>502</body></html>";
        String clean = "No: [31m••• an HTML page";
        String long600 = "\\ud83d\\ude00".repeat(600);
        try (Peer peer = new Peer(
                Peer.reply(200, "application/json", "{\"errors\":[{\"message\":\"" + said + "\"}]}"),
                result("[{\"name\":\"a\",\"format\":\"error\",\"error\":\"" + said + "\"},"
                        + "{\"name\":\"b\",\"error\":\"" + long600 + "\"}]"))) {
            assertThat(failure(() -> account(peer).neurons(DAY)).said().message())
                    .isEqualTo(clean);
            assertThat(account(peer)
                            .toMarkdown(
                                    List.of(new Document("a.html", "text/html", octets("a"))), ConversionOptions.USUAL))
                    .containsExactly(
                            new Conversion.Failed("", "a", "", clean),
                            new Conversion.Failed("", "b", "", "😀".repeat(500) + "…"));
        }
    }

    @Test
    @Timeout(20)
    void readsHostileWordsInNoTime() throws Exception {
        String blanks = "a" + " ".repeat(300_000) + "b";
        String prefixes = "AiError: ".repeat(100_000) + "c (00000000-0000-4000)";
        try (Peer peer = new Peer(result(
                "[{\"name\":\"1\",\"error\":\"" + blanks + "\"},{\"name\":\"2\",\"error\":\"" + prefixes + "\"}]"))) {
            assertThat(account(peer)
                            .toMarkdown(
                                    List.of(new Document("a.html", "text/html", octets("a"))), ConversionOptions.USUAL))
                    .containsExactly(
                            new Conversion.Failed("", "1", "", "a b"), new Conversion.Failed("", "2", "", "c"));
        }
    }

    @Test
    void takesNeuronsForAMistakeThatNobodyCanUse() throws Exception {
        String reply = """
                {"data":{"viewer":{"accounts":[{"aiInferenceAdaptiveGroups":[{"count":1,
                "sum":{"totalNeurons":1e999999999},"dimensions":{"modelId":"@cf/m"}}]}]}},"errors":null}""";
        try (Peer peer = new Peer(Peer.reply(200, "application/json", reply))) {
            assertThat(account(peer).neurons(DAY).getFirst().neurons()).isEqualTo(Neurons.ZERO);
        }
    }

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(WorkersAiException.class, call).failure();
    }
}
