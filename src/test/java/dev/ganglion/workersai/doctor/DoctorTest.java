package dev.ganglion.workersai.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestAccount;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
    private static final String ACTIVE = "{\"success\":true,\"result\":{\"id\":\"t\",\"status\":\"active\"}}";
    private static final String LISTED = "{\"success\":true,\"result\":[]}";

    /// What a service answers to each kind of request.
    private record Service(String user, String account, String run, String list) {
        static final Service GOOD = new Service("200 " + ACTIVE, "200 " + ACTIVE, error(400, 5006), "200 " + LISTED);

        Peer peer() {
            return new Peer(connected -> {
                String request = connected.request();
                String answer = request.contains("/user/tokens/")
                        ? user
                        : request.contains("/tokens/") ? account : request.contains("/ai/run/") ? run : list;
                String[] parts = answer.split(" ", 2);
                Peer.reply(Integer.parseInt(parts[0]), "application/json", parts[1])
                        .answer(connected);
            });
        }
    }

    private static String error(int http, int code) {
        return http + " {\"success\":false,\"errors\":[{\"code\":%d,\"message\":\"said\"}]}".formatted(code);
    }

    private static List<Finding> examine(URI base, String token) throws Exception {
        List<Finding> heard = new ArrayList<>();
        Clock clock = Clock.systemUTC();
        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock)) {
            Connection connection = new Connection("Test", base, "a".repeat(32), new Token(token), false);
            List<Finding> all = new Doctor(new RestAccount(connection, transport, clock), clock).examine(heard::add);
            assertThat(heard).isEqualTo(all);
            assertThat(all).extracting(Finding::check).containsExactly(Check.values());
            return all;
        }
    }

    private static List<Verdict> verdicts(Service service) throws Exception {
        try (Peer peer = service.peer()) {
            List<Finding> findings = examine(peer.base(), "token");
            assertThat(findings).allSatisfy(each -> assertThat(each.what()).isNotBlank());
            assertThat(findings)
                    .filteredOn(each -> each.verdict() == Verdict.FAILED || each.verdict() == Verdict.WARNING)
                    .allSatisfy(each -> assertThat(each.remedy()).isNotBlank());
            return findings.stream().map(Finding::verdict).toList();
        }
    }

    @Test
    void findsNothingAmissWhereAllIsGood() throws Exception {
        assertThat(verdicts(Service.GOOD)).containsOnly(Verdict.OK);
    }

    @Test
    void asksForNothingToBeComputed() throws Exception {
        try (Peer peer = Service.GOOD.peer()) {
            examine(peer.base(), "token");

            assertThat(peer.requests())
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSize(1)
                    .allSatisfy(request -> assertThat(request).endsWith("\r\n\r\n{}"));
        }
    }

    @Test
    void takesATokenThatRunsForGoodWhateverIsSaidOfItElsewhere() throws Exception {
        assertThat(verdicts(new Service(error(401, 1000), error(401, 10000), error(400, 3003), error(403, 10000))))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.OK, Verdict.OK, Verdict.WARNING);
    }

    @Test
    void believesTheAccountWhereTheUserKnowsNoSuchToken() throws Exception {
        assertThat(verdicts(new Service(error(401, 1000), "200 " + ACTIVE, error(400, 5006), "200 " + LISTED)))
                .containsOnly(Verdict.OK);
    }

    @Test
    void saysThatTheTokenIsWrong() throws Exception {
        assertThat(verdicts(new Service(error(401, 1000), error(401, 1000), error(401, 10000), error(401, 10000))))
                .containsExactly(Verdict.OK, Verdict.FAILED, Verdict.SKIPPED, Verdict.FAILED, Verdict.WARNING);
    }

    @ParameterizedTest
    @CsvSource({"active, OK", "disabled, FAILED", "expired, FAILED", "odd, WARNING"})
    void saysWhatStateTheTokenIsIn(String status, Verdict verdict) throws Exception {
        Service service = new Service(
                "200 " + ACTIVE.replace("active", status), error(401, 1000), error(400, 5006), "200 " + LISTED);

        assertThat(verdicts(service).get(1)).isEqualTo(verdict);
    }

    @Test
    void saysThatTheAccountIsWrong() throws Exception {
        assertThat(verdicts(new Service("200 " + ACTIVE, error(404, 7003), error(404, 7003), error(404, 7003))))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.FAILED, Verdict.SKIPPED, Verdict.WARNING);
    }

    @ParameterizedTest
    @CsvSource({
        "400, 5006, OK", "400, 3003, OK", "400, 5007, OK", "429, 4006, WARNING", "429, 3040, WARNING",
        "403, 5035, WARNING", "403, 10000, FAILED", "401, 10000, FAILED", "500, 1, FAILED", "400, 2001, FAILED"
    })
    void tellsWhetherModelsRun(int http, int code, Verdict verdict) throws Exception {
        Service service = new Service("200 " + ACTIVE, "200 " + ACTIVE, error(http, code), "200 " + LISTED);

        assertThat(verdicts(service).get(3)).isEqualTo(verdict);
    }

    @Test
    void skipsTheRestWhereNobodyAnswers() throws Exception {
        URI gone;
        try (Peer peer = Service.GOOD.peer()) {
            gone = peer.base();
        }

        for (URI base : List.of(gone, URI.create("http://example.com"))) {
            assertThat(examine(base, "token"))
                    .extracting(Finding::verdict)
                    .containsExactly(
                            Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED, Verdict.SKIPPED, Verdict.SKIPPED);
        }
    }

    @Test
    void saysThatATokenCannotBeOne() throws Exception {
        try (Peer peer = Service.GOOD.peer()) {
            assertThat(examine(peer.base(), "two words"))
                    .extracting(Finding::verdict)
                    .startsWith(Verdict.SKIPPED, Verdict.FAILED);
            assertThat(peer.requests()).isEmpty();
        }
    }

    /// What a server that speaks OpenAI's protocol answers to its list of models and to a chat without messages.
    private static List<Verdict> compatible(String list, String chat) throws Exception {
        Peer.Script script = connected -> {
            String[] parts = (connected.request().startsWith("GET") ? list : chat).split(" ", 2);
            Peer.reply(Integer.parseInt(parts[0]), "application/json", parts[1]).answer(connected);
        };
        Clock clock = Clock.systemUTC();
        try (Peer peer = new Peer(script);
                Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock)) {
            Connection connection = Connection.openAi("Own", peer.base(), Optional.empty());
            List<Finding> heard = new ArrayList<>();
            List<Finding> all = new Doctor(new RestAccount(connection, transport, clock), clock).examine(heard::add);
            assertThat(heard).isEqualTo(all).extracting(Finding::check).containsExactly(Check.values());
            return all.stream().map(Finding::verdict).toList();
        }
    }

    @Test
    void asksAnotherServerWhatItCanAnswer() throws Exception {
        String models = "200 {\"data\":[{\"id\":\"llama\"}]}";
        String noMessages = "400 {\"error\":{\"message\":\"messages: required\"}}";

        assertThat(compatible(models, noMessages))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.SKIPPED, Verdict.OK, Verdict.OK);
        assertThat(compatible(models, "200 {\"choices\":[]}"))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.SKIPPED, Verdict.OK, Verdict.OK);
        assertThat(compatible("404 {}", noMessages))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.SKIPPED, Verdict.OK, Verdict.WARNING);
        assertThat(compatible("401 {}", "401 {\"error\":{\"message\":\"no key\"}}"))
                .containsExactly(Verdict.OK, Verdict.FAILED, Verdict.SKIPPED, Verdict.FAILED, Verdict.WARNING);
        assertThat(compatible("404 {}", "404 {}"))
                .containsExactly(Verdict.OK, Verdict.OK, Verdict.SKIPPED, Verdict.FAILED, Verdict.WARNING);
        assertThat(compatible("500 {}", "500 {}"))
                .containsExactly(Verdict.OK, Verdict.SKIPPED, Verdict.SKIPPED, Verdict.FAILED, Verdict.WARNING);
    }

    @Test
    void skipsTheRestWhereNoOtherServerAnswers() throws Exception {
        URI gone;
        try (Peer peer = Service.GOOD.peer()) {
            gone = peer.base();
        }
        Clock clock = Clock.systemUTC();
        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock)) {
            Connection connection = Connection.openAi("Own", gone, Optional.empty());

            List<Finding> findings = new Doctor(new RestAccount(connection, transport, clock), clock).examine(_ -> {});

            assertThat(findings)
                    .extracting(Finding::verdict)
                    .containsExactly(
                            Verdict.FAILED, Verdict.SKIPPED, Verdict.SKIPPED, Verdict.SKIPPED, Verdict.SKIPPED);
        }
    }
}
