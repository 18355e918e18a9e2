package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.net.Peer;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The commands that ask an account, over HTTP to one sandbox that goes on between them.
class AccountCommandsTest {
    private static final String BGE = "@cf/baai/bge-small-en-v1.5";
    private static final String RUN_ONLY = "run-only-token";

    private static Sandbox sandbox;

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withPace(Pace.INSTANT)
                .withTokens(SandboxToken.only(RUN_ONLY, SandboxToken.Permission.RUN)));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        desk.environment.put("CLOUDFLARE_ACCOUNT_ID", SandboxOptions.ACCOUNT);
        desk.environment.put("CLOUDFLARE_API_TOKEN", SandboxOptions.TOKEN);
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    private int run(URI base, String command, String... more) {
        String[] words = (command + " --base-url " + base).split(" ", -1);
        String[] all = Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
        return desk.run(all);
    }

    @Test
    void convertsADocument() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<h1>Ants</h1><p>They carry leaves.</p>");

        assertThat(run(sandbox.base(), "markdown", page.toString())).isZero();

        assertThat(desk.out())
                .startsWith("# Ants\n")
                .contains("They carry leaves.")
                .doesNotContain("<!--");
        assertThat(desk.err()).isEmpty();
    }

    @Test
    void convertsWhatItCanOfSeveralDocuments() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<h1>Ants</h1>");
        Path odd = Files.write(folder.resolve("b.xyz"), new byte[] {1, 2, 3});

        int code = run(sandbox.base(), "markdown", page.toString(), odd.toString());

        assertThat(code).isEqualTo(ExitCode.INVALID);
        assertThat(desk.out()).startsWith("<!-- page.html -->\n# Ants\n");
        assertThat(desk.err()).startsWith("b.xyz could not be converted: ");
    }

    @Test
    void printsDocumentsAsLinesOfJson() throws IOException {
        Path page = Files.writeString(folder.resolve("page.csv"), "a,b\n1,2\n");
        Path odd = Files.write(folder.resolve("b.xyz"), new byte[] {1, 2, 3});

        int code = run(sandbox.base(), "markdown --json", page.toString(), odd.toString());

        assertThat(code).isEqualTo(ExitCode.INVALID);
        JsonNode good = desk.events().getFirst();
        assertThat(good.path("name").asString()).isEqualTo("page.csv");
        assertThat(good.path("type").asString()).isEqualTo("text/csv");
        assertThat(good.path("tokens").asInt()).isPositive();
        assertThat(good.path("text").asString()).contains("| a | b |");
        assertThat(desk.events().getLast().path("success").asBoolean(true)).isFalse();
        assertThat(desk.events().getLast().path("message").asString()).isNotBlank();
    }

    @Test
    void listsTheAdaptersThatEveryAccountMayUse() {
        assertThat(run(sandbox.base(), "adapters --public --json")).isZero();

        assertThat(desk.events())
                .isNotEmpty()
                .allMatch(line -> line.path("public").asBoolean(false));
        assertThat(desk.events())
                .extracting(line -> line.path("name").asString())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("cf-public-"));
    }

    @Test
    void listsTheAccountsOwnAdaptersAsATable() throws IOException {
        String adapters = "{\"success\":true,\"result\":[{\"id\":\"u-1\",\"model\":\"@cf/m\",\"name\":\"mine\","
                + "\"description\":\"two\\nlines\\u001b[2J\",\"public\":0}]}";
        try (var peer = new Peer(Peer.reply(200, "application/json", adapters))) {
            assertThat(run(peer.base(), "adapters")).isZero();

            assertThat(peer.requests().getFirst()).contains("/ai/finetunes HTTP/1.1");
        }
        assertThat(desk.out()).isEqualTo("""
                NAME  MODEL  CREATED  ID   DESCRIPTION
                mine  @cf/m           u-1  two lines [2J
                """);
    }

    @Test
    void readsPublicAdaptersUntilThereAreNoMore() throws IOException {
        String first = "{\"success\":true,\"result\":[{\"id\":\"1\",\"name\":\"a\"}]}";
        String second = "{\"success\":true,\"result\":[{\"id\":\"2\",\"name\":\"b\"}]}";
        try (var peer =
                new Peer(Peer.reply(200, "application/json", first), Peer.reply(200, "application/json", second))) {
            assertThat(run(peer.base(), "adapters --public --json")).isZero();

            assertThat(desk.events()).hasSize(2);
            assertThat(peer.requests()).hasSize(3);
            assertThat(peer.requests().get(1)).contains("limit=100&offset=100");
        }
    }

    @Test
    void listsWhatEachModelUsedToday() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        assertThat(run(sandbox.base(), "embed " + BGE + " Ants")).isZero();
        desk.close();
        sitDown();

        assertThat(run(sandbox.base(), "usage --json --days 2")).isZero();

        assertThat(desk.events()).hasSize(1);
        JsonNode line = desk.events().getFirst();
        assertThat(line.path("model").asString()).isEqualTo(BGE);
        assertThat(line.path("day").asString()).isGreaterThanOrEqualTo(today);
        assertThat(line.path("calls").asInt()).isEqualTo(1);
        assertThat(line.path("neurons").decimalValue()).isPositive();
    }

    @Test
    void addsTheHoursOfADayUp() throws IOException {
        String hour = "{\"count\":2,\"sum\":{\"totalNeurons\":%s,\"totalInputTokens\":10,\"totalOutputTokens\":4},"
                + "\"dimensions\":{\"modelId\":\"@cf/%s\",\"datetimeHour\":\"2026-11-23T15:00:00Z\"}}";
        String reply = "{\"data\":{\"viewer\":{\"accounts\":[{\"aiInferenceAdaptiveGroups\":["
                + hour.formatted("1.5", "a") + "," + hour.formatted("1000", "b") + "," + hour.formatted("2.5", "a")
                + "]}]}},\"errors\":null}";
        try (var peer = new Peer(Peer.reply(200, "application/json", reply))) {
            assertThat(run(peer.base(), "usage --day 2026-11-23")).isZero();

            assertThat(peer.requests().getFirst()).contains("\"day\":\"2026-11-23\"");
        }
        assertThat(desk.out()).isEqualTo("""
                DAY         MODEL  CALLS  NEURONS         $  TOKENS IN  TOKENS OUT
                2026-11-23  @cf/b      2    1,000     0.011         10           4
                2026-11-23  @cf/a      4        4  0.000044         20           8
                total                       1,004     0.011
                """);
    }

    @Test
    void saysWhenTheAnalyticsAreNotForTheToken() {
        desk.environment.put("CLOUDFLARE_API_TOKEN", RUN_ONLY);

        assertThat(run(sandbox.base(), "usage")).isEqualTo(ExitCode.REFUSED);
        assertThat(desk.out()).isEmpty();
        assertThat(desk.err()).contains("Code: ");
    }

    @Test
    void goesThroughNoGateway() {
        assertThat(run(sandbox.base(), "usage --gateway default")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("leave --gateway out");
    }
}
