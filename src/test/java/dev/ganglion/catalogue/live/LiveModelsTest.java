package dev.ganglion.catalogue.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileListings;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestAccount;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveModelsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:30:00Z");
    private static final String NAME = "api.example 1f";
    private static final String LLAMA = "@cf/meta/llama-3.2-1b-instruct";
    private static final String EMPTY = "{\"success\":true,\"errors\":[],\"messages\":[],\"result\":[]}";

    private final Catalogue bundled = Catalogue.bundled();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock);

    @TempDir
    Path folder;

    private LiveModels live;

    @BeforeEach
    void begin() {
        live = new LiveModels(bundled, new FileListings(folder), clock);
    }

    @AfterEach
    void end() {
        transport.close();
    }

    @Test
    void isTheBundledOneUntilSomethingWasRead() {
        Standing standing = live.kept(NAME);

        assertThat(standing.catalogue()).isSameAs(bundled);
        assertThat(standing.origin()).isEqualTo(new Origin.Bundled(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void findsNoDifferenceInASandboxThatListsTheSameModels() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
            SandboxOptions options = sandbox.options();

            Standing standing =
                    live.load(NAME, account(sandbox.base(), options.account(), options.token()), Lister.SERVICE);

            assertThat(standing.news().changes()).isEmpty();
            assertThat(standing.origin()).isEqualTo(new Origin.Live(NOW, true));
            assertThat(standing.catalogue().models())
                    .usingRecursiveFieldByFieldElementComparatorOnFields(
                            "id", "task", "capabilities", "prices", "paidPlan", "lifecycle.status")
                    .isEqualTo(bundled.models());
        }
    }

    @Test
    void tellsWhatIsNewGoneRepricedAndRetiring() throws Exception {
        load(entry(LLAMA, price("0.027")), entry("@cf/old/one", ""), entry("@cf/openai/whisper", ""));

        Standing standing = load(
                entry(
                        LLAMA,
                        price("0.03") + ",{\"property_id\":\"planned_deprecation_date\",\"value\":\"2026-12-31\"}"),
                entry("@cf/new/two", ""),
                entry("@cf/openai/whisper", ""));

        assertThat(standing.fresh()).isTrue();
        assertThat(standing.news().changes())
                .containsExactly(
                        new Change.Retiring(LLAMA, LocalDate.of(2026, 12, 31), Optional.empty()),
                        new Change.Repriced(
                                LLAMA,
                                List.of(new Change.Move(
                                        Unit.M_INPUT_TOKENS.label(),
                                        Optional.of(new BigDecimal("0.027")),
                                        Optional.of(new BigDecimal("0.03"))))),
                        new Change.Added("@cf/new/two"));
    }

    @Test
    void tellsThatAListedModelIsGone() throws Exception {
        load(entry(LLAMA, ""), entry("@cf/openai/whisper", ""));

        Standing standing = load(entry(LLAMA, ""));

        assertThat(standing.news().changes()).containsExactly(new Change.Gone("@cf/openai/whisper"));
        assertThat(standing.catalogue().find("@cf/openai/whisper").orElseThrow().active())
                .isFalse();
    }

    @Test
    void tellsADifferenceOnceAndKeepsItOnTheList() throws Exception {
        load(entry(LLAMA, ""), entry("@cf/openai/whisper", ""));
        load(entry(LLAMA, ""));

        Standing again = load(entry(LLAMA, ""));

        assertThat(again.fresh()).isFalse();
        assertThat(again.news().changes()).containsExactly(new Change.Gone("@cf/openai/whisper"));
        assertThat(live.kept(NAME).news()).isEqualTo(again.news());
    }

    @Test
    void readsAModelThatIsNotBundled() throws Exception {
        Standing standing = load(entry(
                "@cf/new/two",
                "{\"property_id\":\"context_window\",\"value\":\"24000\"},"
                        + "{\"property_id\":\"function_calling\",\"value\":\"true\"},"
                        + "{\"property_id\":\"terms\",\"value\":\"javascript:alert(1)\"},"
                        + price("0.5")));

        Model model = standing.catalogue().find("@cf/new/two").orElseThrow();
        assertThat(model.vendor()).isEqualTo("new");
        assertThat(model.task()).isEqualTo(Task.TEXT_GENERATION);
        assertThat(model.contextWindow()).isEqualTo(OptionalInt.of(24000));
        assertThat(model.capabilities()).containsExactly(Capability.FUNCTION_CALLING);
        assertThat(model.terms()).isEmpty();
        assertThat(model.lifecycle().status()).isEqualTo(Lifecycle.Status.ACTIVE);
        assertThat(model.prices().lines())
                .containsExactly(new Price(Unit.M_INPUT_TOKENS, Optional.of(new BigDecimal("0.5")), Optional.empty()));
        assertThat(model.prices().read()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void keepsWhatItKnowsOfThePagesAfterABrokenOne() throws Exception {
        load(entry(LLAMA, ""), entry("@cf/openai/whisper", ""));
        Peer.Script broken = Peer.reply(500, "application/json", "{\"success\":false,\"errors\":[]}");
        try (Peer peer = new Peer(page(entry(LLAMA, price("0.03"))), broken)) {

            Standing standing = live.load(NAME, account(peer.base(), "a", "t"), Lister.SERVICE);

            assertThat(standing.trouble())
                    .hasValueSatisfying(why -> assertThat(why).isInstanceOf(Failure.Server.class));
            assertThat(standing.origin()).isEqualTo(new Origin.Live(NOW, false));
            assertThat(standing.catalogue()
                            .find("@cf/openai/whisper")
                            .orElseThrow()
                            .active())
                    .isTrue();
            assertThat(standing.news().changes()).hasSize(1);
        }
    }

    @Test
    void takesNoModelAwayThatAServerDoesNotList() throws Exception {
        try (Peer peer = new Peer(page(entry(LLAMA, price("0.03"))), Peer.reply(200, "application/json", EMPTY))) {

            Standing standing = live.load(NAME, account(peer.base(), "a", "t"), Lister.SERVER);

            assertThat(standing.catalogue().active())
                    .hasSameSizeAs(Catalogue.bundled().active());
            assertThat(standing.origin()).isEqualTo(new Origin.Live(NOW, true));
            assertThat(live.listed(NAME)).isEqualTo(1);
            assertThat(live.kept(NAME).catalogue().active())
                    .hasSameSizeAs(Catalogue.bundled().active());
        }
    }

    @Test
    void changesNothingForAServerThatListsNone() throws Exception {
        load(entry(LLAMA, ""));

        Standing standing = load();

        assertThat(standing.origin()).isEqualTo(new Origin.Kept(NOW));
        assertThat(standing.catalogue().find(LLAMA).orElseThrow().active()).isTrue();
    }

    @Test
    void failsWhereTheFirstPageDoesAndStaysWithWhatIsKept() throws Exception {
        load(entry(LLAMA, ""));
        try (Peer peer = new Peer(Peer.reply(
                401, "application/json", "{\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"no\"}]}"))) {

            WorkersAiException refused = catchThrowableOfType(
                    WorkersAiException.class, () -> live.load(NAME, account(peer.base(), "a", "t"), Lister.SERVICE));

            assertThat(refused.failure()).isInstanceOf(Failure.Unauthorised.class);
            assertThat(live.kept(NAME).origin()).isEqualTo(new Origin.Kept(NOW));
        }
    }

    @Test
    void keepsOneCatalogueForEachConnection() throws Exception {
        load(entry("@cf/new/two", ""));

        assertThat(live.kept(NAME).catalogue().find("@cf/new/two")).isPresent();
        assertThat(live.kept("another").catalogue().find("@cf/new/two")).isEmpty();
    }

    private Standing load(String... entries) throws Exception {
        try (Peer peer = new Peer(page(entries), Peer.reply(200, "application/json", EMPTY))) {
            return live.load(NAME, account(peer.base(), "a", "t"), Lister.SERVICE);
        }
    }

    private static Peer.Script page(String... entries) {
        return Peer.reply(200, "application/json", EMPTY.replace("[]}", "[" + String.join(",", entries) + "]}"));
    }

    private static String entry(String id, String properties) {
        return "{\"id\":\"7f1e\",\"name\":\"%s\",\"task\":{\"name\":\"Text Generation\"},\"properties\":[%s]}"
                .formatted(id, properties);
    }

    private static String price(String usd) {
        return "{\"property_id\":\"price\",\"value\":[{\"unit\":\"per M input tokens\",\"price\":%s,\"currency\":\"USD\"}]}"
                .formatted(usd);
    }

    private RestAccount account(URI base, String account, String token) {
        return new RestAccount(new Connection("Test", base, account, new Token(token), false), transport, clock);
    }
}
