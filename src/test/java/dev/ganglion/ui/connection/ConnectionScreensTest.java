package dev.ganglion.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Kind;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.doctor.Check;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ConnectionScreensTest {
    private static final Profile WORK =
            Profile.create("Work", new Reach.Account("a4c05a4d" + "0".repeat(20) + "b1f2"), SecretHome.KEYCHAIN);
    private static final Profile GATEWAY = Profile.create(
            "Team gateway", new Reach.ThroughGateway("a4c05a4d" + "0".repeat(20) + "b1f2", "team"), SecretHome.FILE);
    private static final Profile LOCAL = Profile.create(
            "Model on the shelf",
            new Reach.Server(URI.create("http://127.0.0.1:11434/v1"), Optional.empty(), Speaks.OPENAI, false),
            SecretHome.SESSION);

    /// What a picture shows.
    private record Sight(String name, Consumer<MemoryConnecting> before, Consumer<ConnectionViewModel> steps) {}

    static Stream<Named<Sight>> sights() {
        return Stream.of(
                        new Sight("empty", _ -> {}, _ -> {}),
                        new Sight("filled", ConnectionScreensTest::fill, _ -> {}),
                        new Sight("doctor-good", ConnectionScreensTest::good, ConnectionViewModel::examine),
                        new Sight("doctor-failed", ConnectionScreensTest::bad, ConnectionViewModel::examine),
                        new Sight("guide", _ -> {}, ConnectionScreensTest::misplace),
                        new Sight("gateway", ConnectionScreensTest::fill, page -> page.select(GATEWAY.id())),
                        new Sight("server", ConnectionScreensTest::fill, ConnectionScreensTest::server),
                        new Sight("removal", ConnectionScreensTest::fill, ConnectionViewModel::remove),
                        new Sight("trouble", ConnectionScreensTest::silent, ConnectionScreensTest::removeInVain),
                        new Sight(
                                "passphrase", _ -> {}, page -> page.passphrase().ask(() -> {})),
                        new Sight("passphrase-wrong", ConnectionScreensTest::closed, ConnectionScreensTest::guess))
                .map(sight -> Named.of(sight.name(), sight));
    }

    private static void fill(MemoryConnecting service) {
        service.with(GATEWAY, "g").with(LOCAL, "").with(WORK, "t");
    }

    private static void good(MemoryConnecting service) {
        fill(service);
        service.findings = List.of(
                found(Check.NETWORK, Verdict.OK, 34, "The service answers."),
                found(Check.TOKEN, Verdict.OK, 34, "The token is valid and active."),
                found(Check.ACCOUNT, Verdict.OK, 41, "The account takes requests."),
                found(Check.RUN, Verdict.OK, 41, "The token may run models. Nothing was computed to find that out."),
                found(Check.LIST, Verdict.OK, 120, "The token may list models."));
    }

    private static void bad(MemoryConnecting service) {
        fill(service);
        service.findings = List.of(
                found(Check.NETWORK, Verdict.OK, 34, "The service answers."),
                new Finding(
                        Check.TOKEN,
                        Verdict.FAILED,
                        Duration.ofMillis(64),
                        "The token has expired.",
                        "Make a new token in the Cloudflare dashboard under API Tokens."),
                new Finding(
                        Check.ACCOUNT,
                        Verdict.SKIPPED,
                        Duration.ZERO,
                        "Not examined, because of what was found before.",
                        ""),
                new Finding(
                        Check.RUN,
                        Verdict.FAILED,
                        Duration.ofMillis(48),
                        "The service does not accept the token.",
                        "Check the token in the connection settings, or make a new one."),
                new Finding(
                        Check.LIST,
                        Verdict.WARNING,
                        Duration.ofMillis(1240),
                        "The token may not list models, or the list cannot be read.",
                        "Give the token the permission Workers AI Read for this account to see the newest models."));
    }

    private static Finding found(Check check, Verdict verdict, long millis, String what) {
        return new Finding(check, verdict, Duration.ofMillis(millis), what, "");
    }

    private static void misplace(ConnectionViewModel page) {
        page.create(Kind.ACCOUNT);
        Draft draft = page.open().get().draft();
        draft.account().set("cfut_" + "x".repeat(40));
        draft.token().text().set(draft.token().clean("Bearer  abc"));
    }

    private static void server(ConnectionViewModel page) {
        page.create(Kind.SERVER);
        page.open().get().draft().server().base().set("http://192.168.0.12:8787/client/v4");
        page.save();
    }

    private static void silent(MemoryConnecting service) {
        fill(service);
        service.troubles.put(SecretHome.KEYCHAIN, Reason.TOO_SLOW);
    }

    private static void removeInVain(ConnectionViewModel page) {
        page.homes().ask();
        page.remove();
        page.confirmRemoval();
    }

    private static void closed(MemoryConnecting service) {
        fill(service);
        service.file.lock("right");
    }

    private static void guess(ConnectionViewModel page) {
        page.passphrase().ask(() -> {});
        page.passphrase().typed().set("wrong");
        page.passphrase().submit();
    }

    /// A page of the smallest window and one of a large window, each in both themes.
    @ParameterizedTest
    @MethodSource("sights")
    void drawsThePage(Sight sight, FxRobot robot) {
        var small = new ArrayList<BufferedImage>();
        var large = new ArrayList<BufferedImage>();

        robot.interact(() -> {
            small.addAll(draw(sight, 816, 570));
            large.addAll(draw(sight, 1516, 970));
        });

        assertThat(small).hasSize(2).extracting(BufferedImage::getWidth).containsOnly(816);
        assertThat(large).hasSize(2).extracting(BufferedImage::getHeight).containsOnly(970);
    }

    private static List<BufferedImage> draw(Sight sight, int width, int height) {
        var service = new MemoryConnecting();
        sight.before().accept(service);
        var page = new ConnectionViewModel(new ConnectionServices(
                new InlineBackground(), service, new MemorySettings(), Clock.systemUTC(), _ -> {}, () -> {}));
        var view = new ConnectionView(page, _ -> {});
        var scene = new Scene(view, width, height);
        page.homes().ask();
        sight.steps().accept(page);
        settle(view);
        if (view.lookup("#gateway-options") instanceof TitledPane options) {
            options.setExpanded(true);
        }
        return Stream.of(Theme.LIGHT, Theme.DARK)
                .map(theme -> {
                    Shots.dress(theme);
                    settle(view);
                    String look = theme.name().toLowerCase(Locale.ROOT);
                    return Screens.write(scene.getRoot(), "connections-" + sight.name() + "-" + look + "-" + width, 1);
                })
                .toList();
    }

    /// Texts that wrap need a second pass.
    private static void settle(ConnectionView view) {
        for (int i = 0; i < 2; i++) {
            view.applyCss();
            view.layout();
        }
    }
}
