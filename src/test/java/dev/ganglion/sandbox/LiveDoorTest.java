package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LiveDoorTest {
    private static final String AIG = "cf-aig-authorization";
    private static final String BEARER = "Bearer " + SandboxOptions.TOKEN;
    private static final SandboxOptions QUICK = SandboxOptions.defaults().withPace(Pace.INSTANT);

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(QUICK.withTokens(SandboxToken.parse("lister=list"))
                .withGateways(
                        SandboxGateway.named("default"),
                        SandboxGateway.named("closed").withToken("g4te")));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model=@cf/no/model|5007|No such model @cf/no/model or task",
                "encoding=linear16&sample_rate=16000|5006|required properties at '/' are 'model'",
                "model=@cf/openai/whisper|5007|it does not take a WebSocket",
                "model=@cf/deepgram/aura-1|5007|the sandbox plays it by HTTP alone",
                "model=@cf/deepgram/nova-3&sample_rate=16000|5006|required properties at '/' are 'encoding'",
                "model=@cf/deepgram/nova-3&encoding=opus&sample_rate=16000|5006|not simulated: 'opus'",
                "model=@cf/deepgram/flux&sample_rate=16000|5006|required properties at '/' are 'encoding'",
                "model=@cf/deepgram/flux&encoding=linear16|5006|required properties at '/' are 'sample_rate'",
                "model=@cf/deepgram/flux&encoding=opus&sample_rate=16000|5006|'/encoding'",
                "model=@cf/deepgram/flux&encoding=linear16&sample_rate=fast|5006|'/sample_rate'",
                "model=@cf/deepgram/flux&encoding=linear16&sample_rate=1|5006|'/sample_rate' must be >= 8000",
                "model=@cf/deepgram/flux&encoding=linear16&sample_rate=16000&eot_threshold=0.4|5006|must be >= 0.5",
                "model=@cf/deepgram/flux&encoding=linear16&sample_rate=16000&eager_eot_threshold=1|5006|<= 0.9",
                "model=@cf/deepgram/flux&encoding=linear16&sample_rate=16000&eot_timeout_ms=-1|5006|'/eot_timeout_ms'",
            })
    void refusesWhatTheModelDoesNotTake(String query, int code, String part) throws Exception {
        var refused = refused(sandbox, "default", query, Map.of(AIG, BEARER));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused).path("code").intValue()).isEqualTo(code);
        assertThat(error(refused).path("message").asString()).contains(part);
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, sandbox-token, sandbox-token, 400, 2001",
        "closed, sandbox-token, sandbox-token, 401, 2009",
        "closed, g4te, wrong, 401, 10000",
        "default, wrong, , 401, 10000",
        "default, sandbox-token, wrong, 401, 10000",
        "default, lister, , 403, 10000",
    })
    void refusesWhoeverIsNotKnown(String gateway, String shown, String account, int status, int code) throws Exception {
        var headers = account == null
                ? Map.of(AIG, "Bearer " + shown)
                : Map.of(AIG, "Bearer " + shown, "authorization", "Bearer " + account);
        var refused = refused(sandbox, gateway, LivePeer.FLUX, headers);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(error(refused).path("code").intValue()).isEqualTo(code);
        assertThat(JsonMapper.shared()
                        .readTree(String.valueOf(refused.body()))
                        .path("success")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void letsInByEveryWayToShowAToken() throws Exception {
        var query = LivePeer.FLUX;

        LivePeer.open(sandbox, query, Map.of(AIG, BEARER)).close();
        LivePeer.open(sandbox, query, Map.of(AIG, SandboxOptions.TOKEN)).close();
        LivePeer.open(sandbox, query, Map.of("authorization", BEARER)).close();
        LivePeer.open(sandbox, "closed", query, Map.of(AIG, "Bearer g4te")).close();
        LivePeer.open(sandbox, "closed", query, Map.of(AIG, "Bearer g4te", "authorization", BEARER))
                .close();
        var browser = LivePeer.open(sandbox, query, Map.of(LivePeer.SUBPROTOCOL, AIG + "." + SandboxOptions.TOKEN));
        assertThat(browser.socket().getSubprotocol()).isEqualTo(AIG + "." + SandboxOptions.TOKEN);
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "status:503, 503, 3050",
        "status:404, 404, 3042",
        "unauthorized, 401, 10000",
        "quota, 429, 4006",
        "busy, 429, 3040",
        "retry-after:7, 429, 10429",
        "profile:quota-gone, 429, 4006",
        "no-such-fault, 400, 7003",
    })
    void refusesOnDemand(String fault, int status, int code) throws Exception {
        var refused = refused(sandbox, "default", LivePeer.FLUX, Map.of(AIG, BEARER, "x-sandbox-fault", fault));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(error(refused).path("code").intValue()).isEqualTo(code);
    }

    @Test
    void answersAHandshakeWithAPageOnDemand() throws Exception {
        var refused = refused(sandbox, "default", LivePeer.FLUX, Map.of(AIG, BEARER, "x-sandbox-fault", "html:502"));

        assertThat(refused.statusCode()).isEqualTo(502);
        assertThat(String.valueOf(refused.body())).startsWith("<!DOCTYPE html>");
    }

    @Test
    void chargesTheMinutesThatItHeardAndThenRefuses() throws Exception {
        var terms = Terms.OPEN.withDailyNeurons(new BigDecimal("100"));
        try (var poor = Sandbox.start(QUICK.withTerms(terms))) {
            LivePeer.open(poor, LivePeer.FLUX).say(new byte[6 * 32_000], 3_200).close();
            assertThat(poor.neuronsToday()).isEqualByComparingTo("70");
            LivePeer.open(poor, LivePeer.FLUX).say(new byte[3 * 32_000], 3_200).close();
            assertThat(poor.neuronsToday()).isEqualByComparingTo("105");

            assertThat(error(refused(poor, "default", LivePeer.FLUX, Map.of(AIG, BEARER)))
                            .path("code")
                            .intValue())
                    .isEqualTo(4006);
        }
    }

    @Test
    void chargesNovaByItsPriceOnAConnection() throws Exception {
        var query = "model=@cf/deepgram/nova-3&encoding=linear16&sample_rate=16000";
        try (var fresh = Sandbox.start(QUICK)) {
            LivePeer.open(fresh, query).say(new byte[6 * 32_000], 32_000).close();

            assertThat(fresh.neuronsToday()).isEqualByComparingTo("83.636");
        }
    }

    @Test
    void givesItsPlaceBackHoweverItEnds() throws Exception {
        try (var narrow = Sandbox.start(QUICK.withTerms(Terms.OPEN.withCapacity(1)))) {
            LivePeer.open(narrow, LivePeer.FLUX).close();
            LivePeer.open(narrow, LivePeer.FLUX)
                    .say(new byte[32_000], 3_200)
                    .socket()
                    .abort();
            var stalled = LivePeer.open(narrow, LivePeer.FLUX, Map.of(AIG, BEARER, "x-sandbox-fault", "stall-after:0"));
            stalled.say(new byte[32_000], 3_200).socket().abort();
            LivePeer.open(narrow, LivePeer.FLUX).close();

            assertThat(narrow.neuronsToday()).isLessThan(new BigDecimal("12"));
        }
    }

    private static HttpResponse<?> refused(Sandbox sandbox, String gateway, String query, Map<String, String> headers)
            throws Exception {
        try {
            LivePeer.open(sandbox, gateway, query, headers).close();
            throw new AssertionError("It is let in");
        } catch (ExecutionException e) {
            return Optional.ofNullable(e.getCause())
                    .filter(WebSocketHandshakeException.class::isInstance)
                    .map(WebSocketHandshakeException.class::cast)
                    .orElseThrow(() -> new AssertionError(e))
                    .getResponse();
        }
    }

    private static JsonNode error(HttpResponse<?> refused) {
        return JsonMapper.shared().readTree(String.valueOf(refused.body())).at("/errors/0");
    }
}
