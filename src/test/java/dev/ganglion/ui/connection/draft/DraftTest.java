package dev.ganglion.ui.connection.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.Billing;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.Typed;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final String TOKEN = "cfut_" + "x1y2".repeat(10);

    private static Draft fresh(Kind kind) {
        return Draft.fresh(new Origin("new", Optional.empty()), Fields.empty(kind, "Mine", SecretHome.SESSION));
    }

    private static Optional<String> problem(Draft draft, Spot spot) {
        return draft.problems().stream()
                .filter(each -> each.spot() == spot)
                .map(Problem::sentence)
                .findFirst();
    }

    static Stream<Reach> reaches() {
        GatewayOptions options = GatewayOptions.USUAL
                .with(new Caching(Optional.of(Duration.ofHours(1)), true, Optional.of("key")))
                .with(new Logging(
                        Optional.of(false),
                        Map.of("team", "research", "trial", new BigDecimal("2"), "paid", true),
                        Optional.empty()))
                .with(new Attempts(
                        Optional.of(Duration.ofSeconds(20)),
                        OptionalInt.of(3),
                        Optional.of(Duration.ofMillis(250)),
                        Optional.of(Backoff.LINEAR)))
                .with(new Billing(Optional.empty(), Optional.of("alias"), true));
        return Stream.of(
                new Reach.Account(ACCOUNT),
                new Reach.ThroughGateway(ACCOUNT, "default"),
                new Reach.ThroughGateway(ACCOUNT, "team", GatewayForm.UNIFIED, options, true),
                new Reach.Server(
                        URI.create("http://127.0.0.1:8787/client/v4"), Optional.of("any"), Speaks.WORKERS_AI, true),
                new Reach.Server(URI.create("https://models.example/v1"), Optional.empty(), Speaks.OPENAI, false));
    }

    @ParameterizedTest
    @MethodSource("reaches")
    void givesBackTheProfileThatWasOpenedWhenNothingIsTyped(Reach reach) {
        Profile profile = Profile.create("Mine", reach, SecretHome.FILE);

        Draft draft = Draft.of(profile);

        assertThat(draft.check()).isTrue();
        assertThat(draft.profile()).isEqualTo(profile);
        assertThat(draft.standing().get()).isEqualTo(new Standing(true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", " %s\n", "\"%s\"", "'%s' ", "Authorization: Bearer %s"})
    void cleansAPastedTokenAndSaysSo(String pasted) {
        TokenDraft token = fresh(Kind.ACCOUNT).token();

        String clean = token.clean(pasted.formatted(TOKEN));

        assertThat(clean).isEqualTo(TOKEN);
        assertThat(token.note().get()).isNotEmpty();
    }

    @Test
    void saysNothingOfATokenThatIsCleanAlready() {
        TokenDraft token = fresh(Kind.ACCOUNT).token();

        assertThat(token.clean(TOKEN)).isEqualTo(TOKEN);
        assertThat(token.note().get()).isEmpty();
    }

    @Test
    void seesATokenInTheAccountFieldAndMovesItByOneStep() {
        Draft draft = fresh(Kind.ACCOUNT);
        draft.account().set(Fields.cleanAccount("\"" + TOKEN + "\"\n"));
        assertThat(draft.misplaced().get()).isTrue();
        assertThat(problem(draft, Spot.ACCOUNT)).contains("Put the account id here, not a token.");

        draft.moveToken();

        assertThat(draft.account().get()).isEmpty();
        assertThat(draft.typed()).isEqualTo(Typed.of(new Token(TOKEN)));
    }

    @Test
    void seesATokenOfOnesOwnServerInTheFieldsThatAreKeptAsTheyAre() {
        Draft draft = fresh(Kind.SERVER);
        draft.token().text().set("my-secret-token");
        draft.account().set("my-secret-token");
        draft.name().set("my-secret-token ");

        assertThat(draft.misplaced().get()).isTrue();
        assertThat(problem(draft, Spot.ACCOUNT)).contains("Put the account id here, not a token.");
        assertThat(problem(draft, Spot.NAME)).isPresent();

        draft.account().set("mine");
        assertThat(draft.misplaced().get()).isFalse();
        assertThat(problem(draft, Spot.ACCOUNT)).isEmpty();
    }

    @Test
    void takesAnAccountIdThatWasCopiedWithSpacesAndCapitals() {
        Draft draft = fresh(Kind.ACCOUNT);

        draft.account().set(Fields.cleanAccount("  " + ACCOUNT.toUpperCase(Locale.ROOT) + "\n"));

        assertThat(draft.account().get()).isEqualTo(ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "http://192.168.0.12:8787/v1, true, unencrypted",
        "http://models.example/v1, true, unencrypted",
        "http://models.example/v1, false, ''",
        "http://127.0.0.1:8787/client/v4, true, ''",
        "http://localhost:8787, true, ''",
        "https://models.example/v1, true, ''",
        "ftp://models.example, false, https://",
        "https://me:pass@models.example, false, password",
        "models, false, https://",
        "'', false, Enter the base URL"
    })
    void refusesABaseUrlThatATokenMustNotGoTo(String base, boolean token, String said) {
        Draft draft = fresh(Kind.SERVER);
        draft.server().base().set(base);
        draft.server().wantsToken().set(token);

        assertThat(problem(draft, Spot.BASE).orElse("")).contains(said);
        assertThat(problem(draft, Spot.BASE).isEmpty()).isEqualTo(said.isEmpty());
    }

    @Test
    void tellsOfAFieldOnlyAfterItWasLeftAndOfAllWhenItIsToBeSaved() {
        Draft draft = fresh(Kind.ACCOUNT);
        assertThat(draft.shown().get()).isEmpty();

        draft.leave(Spot.ACCOUNT);
        assertThat(draft.shown().get()).extracting(Problem::spot).containsExactly(Spot.ACCOUNT);

        assertThat(draft.check()).isFalse();
        assertThat(draft.shown().get()).extracting(Problem::spot).containsExactly(Spot.ACCOUNT, Spot.TOKEN);
    }

    @Test
    void needsNoTokenTypedWhereOneIsKept() {
        Draft draft = Draft.of(Profile.create("Mine", new Reach.Account(ACCOUNT), SecretHome.SESSION));

        draft.name().set("Other");

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.typed()).isEqualTo(Typed.NOTHING);
        assertThat(draft.standing().get()).isEqualTo(new Standing(true, true));
    }

    @Test
    void refusesATokenAsANameOrAGatewayId() {
        Draft draft = fresh(Kind.GATEWAY);

        draft.name().set(TOKEN);
        draft.gateway().id().set(TOKEN);

        assertThat(problem(draft, Spot.NAME)).isPresent();
        assertThat(problem(draft, Spot.GATEWAY)).contains("Put the id of the gateway here, not a token.");
    }

    @ParameterizedTest
    @CsvSource({"59, false", "60, true", "2592000, true", "2592001, false", "1 h, false", "'', true"})
    void boundsWhatAGatewayIsAskedFor(String ttl, boolean good) {
        Draft draft = fresh(Kind.GATEWAY);

        draft.gateway().ttl().set(ttl);

        assertThat(problem(draft, Spot.TTL).isEmpty()).isEqualTo(good);
    }

    @ParameterizedTest
    @CsvSource({"team = research, true", "team, false", "= research, false", "team =, false"})
    void wantsANameAndAValueInEachLineOfMetadata(String metadata, boolean good) {
        Draft draft = fresh(Kind.GATEWAY);

        draft.gateway().metadata().set(metadata);

        assertThat(problem(draft, Spot.METADATA).isEmpty()).isEqualTo(good);
    }

    @Test
    void givesUpWhatWasTypedWhenItIsReset() {
        Profile profile = Profile.create("Mine", new Reach.Account(ACCOUNT), SecretHome.SESSION);
        Draft draft = Draft.of(profile);
        draft.name().set("Other");
        draft.token().text().set(TOKEN);

        draft.reset();

        assertThat(draft.profile()).isEqualTo(profile);
        assertThat(draft.typed()).isEqualTo(Typed.NOTHING);
        assertThat(draft.standing().get()).isEqualTo(new Standing(true, false));
    }
}
