package dev.ganglion.workersai.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.gateway.Attempts;
import dev.ganglion.workersai.gateway.Backoff;
import dev.ganglion.workersai.gateway.Billing;
import dev.ganglion.workersai.gateway.Caching;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.gateway.Logging;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    private static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    private static final Profile WORK = new Profile("w", "Work", new Reach.Account(ACCOUNT), SecretHome.KEYCHAIN);
    private static final GatewayOptions EVERYTHING = new GatewayOptions(
            new Caching(Optional.of(Duration.ofHours(1)), true, Optional.of("key")),
            new Logging(
                    Optional.of(false),
                    Map.of("team", "red", "paid", true, "share", new BigDecimal("0.25")),
                    Optional.of("event")),
            new Attempts(
                    Optional.of(Duration.ofSeconds(9)),
                    OptionalInt.of(3),
                    Optional.of(Duration.ofMillis(200)),
                    Optional.of(Backoff.CONSTANT)),
            new Billing(
                    Optional.of(new Billing.TokenCost(new BigDecimal("0.000001"), new BigDecimal("0.000002"))),
                    Optional.of("alias"),
                    true));
    private static final List<Profile> EACH_KIND = List.of(
            WORK,
            new Profile("g", "By the gateway", new Reach.ThroughGateway(ACCOUNT, "default"), SecretHome.FILE),
            new Profile(
                    "o",
                    "By another",
                    new Reach.ThroughGateway(ACCOUNT, "mine", GatewayForm.API_RUN, EVERYTHING, true),
                    SecretHome.SESSION),
            new Profile(
                    "s",
                    "Proxy",
                    new Reach.Server(
                            URI.create("https://proxy.example/client/v4"),
                            Optional.of(ACCOUNT),
                            Speaks.WORKERS_AI,
                            true),
                    SecretHome.KEYCHAIN),
            new Profile(
                    "l",
                    "At home \"quoted\"",
                    new Reach.Server(URI.create("http://127.0.0.1:11434/v1"), Optional.empty(), Speaks.OPENAI, false),
                    SecretHome.SESSION));

    @TempDir
    private Path folder;

    private FileSettings settings;

    @BeforeEach
    void open() {
        settings = FileSettings.open(folder.resolve("settings.json"), Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void keepsEveryKindForTheNextStart() {
        Profiles profiles = new Profiles(settings);

        EACH_KIND.forEach(profiles::save);

        Profiles later = new Profiles(settings);
        assertThat(later.all()).isEqualTo(EACH_KIND);
        assertThat(later.keptAside()).isEmpty();
    }

    @Test
    void startsWithoutAny() {
        Profiles profiles = new Profiles(settings);

        assertThat(profiles.all()).isEmpty();
        assertThat(profiles.used()).isEmpty();
        assertThat(settings.value("connections")).isEmpty();
    }

    @Test
    void putsAChangedProfileInItsOwnPlace() {
        Profiles profiles = new Profiles(settings);
        EACH_KIND.forEach(profiles::save);
        Profile renamed = new Profile("w", "Renamed", WORK.reach(), SecretHome.FILE);

        profiles.save(renamed);

        assertThat(profiles.all()).hasSize(EACH_KIND.size()).startsWith(renamed);
        assertThat(profiles.find("w")).contains(renamed);
        assertThat(new Profiles(settings).all()).isEqualTo(profiles.all());
    }

    @Test
    void remembersWhichIsInUseUntilItIsRemoved() {
        Profiles profiles = new Profiles(settings);
        profiles.save(WORK);
        profiles.use("w");
        assertThat(new Profiles(settings).used()).contains("w");

        profiles.remove("w");

        assertThat(new Profiles(settings).used()).contains(Profile.SANDBOX.id());
        assertThat(new Profiles(settings).all()).isEmpty();
    }

    @Test
    void keepsNothingThatIsBuiltIn() {
        Profiles profiles = new Profiles(settings);

        assertThatThrownBy(() -> profiles.save(Profile.SANDBOX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profiles.save(Profile.ofEnvironment(ACCOUNT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(settings.value("connections")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "{}",
                "\"text\"",
                "[1]",
                "[{\"id\":\"a\"}]",
                "[{\"id\":\"a\",\"name\":\"A\",\"home\":\"keychain\",\"reaches\":\"the moon\"}]",
                "[{\"id\":\"a\",\"name\":\"A\",\"home\":\"pocket\",\"reaches\":\"account\"}]",
                "[{\"id\":\"a\",\"name\":\"A\",\"home\":\"file\",\"reaches\":\"server\",\"base\":\"::\"}]",
                "[{\"id\":\"a\",\"name\":\"A\",\"home\":\"file\",\"reaches\":\"server\",\"speaks\":\"openai\"}]",
                "[{\"id\":\"a\",\"name\":\"A\",\"home\":\"file\",\"reaches\":\"server\",\"speaks\":\"openai\","
                        + "\"base\":\"https://user:word@host.example\"}]",
                "[{\"id\":\"sandbox\",\"name\":\"A\",\"home\":\"file\",\"reaches\":\"account\",\"account\":\"x\"}]"
            })
    void keepsDamageAsideAndTellsWhere(String damaged) {
        settings.put("connections", damaged);

        Profiles profiles = new Profiles(settings);

        assertThat(profiles.all()).isEmpty();
        assertThat(settings.value(profiles.keptAside().orElseThrow())).contains(damaged);
        assertThat(new Profiles(settings).keptAside()).isEmpty();
    }

    @Test
    void readsOnBesideADamagedEntryAndNeverOverwritesWhatIsAside() {
        settings.put("connections", "garbage");
        String first = new Profiles(settings).keptAside().orElseThrow();
        Profiles whole = new Profiles(settings);
        whole.save(WORK);
        settings.put("connections", settings.value("connections").orElseThrow().replace("]", ",{}]"));

        Profiles profiles = new Profiles(settings);

        assertThat(profiles.all()).containsExactly(WORK);
        assertThat(profiles.keptAside()).isPresent().isNotEqualTo(Optional.of(first));
        assertThat(settings.value(first)).contains("garbage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "99999999999999999999", "9223372036854775807", "-1"})
    void readsOnBesideAGatewayOfAbsurdNumbers(String number) {
        new Profiles(settings).save(WORK);
        String odd = """
                ,{"id":"g","name":"G","home":"file","reaches":"gateway","account":"a","gateway":"default",
                "form":"provider","options":{"cacheSeconds":#,"delayMs":#}}]""".replace("#", number);
        String both = settings.value("connections").orElseThrow().replace("]", odd);
        settings.put("connections", both);

        Profiles profiles = new Profiles(settings);

        assertThat(profiles.all()).contains(WORK);
    }

    @Test
    void aServerThatSpeaksWorkersAiNeedsAnAccount() {
        URI base = URI.create("https://proxy.example");

        assertThatThrownBy(() -> new Reach.Server(base, Optional.empty(), Speaks.WORKERS_AI, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newProfilesAreDifferentEvenUnderTheSameName() {
        Profile one = Profile.create("Work", WORK.reach(), SecretHome.FILE);
        Profile two = Profile.create("Work", WORK.reach(), SecretHome.FILE);

        assertThat(one.id()).isNotEqualTo(two.id());
        assertThat(one.builtIn()).isFalse();
    }
}
