package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.net.Peer;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Profiles;
import dev.ganglion.workersai.profile.Reach;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SwitchingTest {
    private static final SandboxOptions QUICK =
            SandboxOptions.defaults().withPace(new Pace(500, Duration.ofMillis(20)));
    private static final Profile WORK =
            new Profile("w", "Work", new Reach.Account("0123456789abcdef0123456789abcdef"), SecretHome.KEYCHAIN);

    private final MemoryKeychain keychain = new MemoryKeychain();

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @Test
    void opensOnTheSandboxAndSaysSoWhileTheKeychainIsLocked(FxRobot robot) throws Exception {
        keychain.refuse(Reason.LOCKED);
        try (Desk desk = Desk.open(robot, stage, lastUsed(WORK))) {
            desk.await(".notice", says("Work is not in use, so the sandbox answers for now."));
            desk.await("#connection", says("Sandbox: simulated answers"));

            robot.clickOn("#composer").write("What is a ganglion?").push(KeyCode.ENTER);
            desk.await(".foot", node -> true);

            assertThat(desk.today().entries())
                    .extracting(entry -> entry.purpose().payer().connection())
                    .containsExactly("Sandbox");
        }
    }

    @Test
    void takesTheAccountIntoUseOnceASlowKeychainAnswers(FxRobot robot) throws Exception {
        keychain.entries.put("w", "a-token");
        CountDownLatch owner = keychain.keepWaiting();
        try (Desk desk = Desk.open(robot, stage, lastUsed(WORK))) {
            desk.await(".notice", says("Work is not in use, so the sandbox answers for now."));

            owner.countDown();

            desk.await(".notice", says("Work is in use now."));
            desk.await("#connection", says("Work"));
            assertThat(robot.lookup(".notice").queryAllAs(Node.class))
                    .noneMatch(says("so the sandbox answers for now"));
        }
    }

    @Test
    void offersTheModelsOfAServerOfOnesOwn(FxRobot robot) throws Exception {
        String models = "{\"data\":[{\"id\":\"qwen3:8b\"},{\"id\":\"llama\"}]}";
        String answer = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"From home\"},"
                + "\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
        Peer.Script script = connected -> {
            Peer.Script reply = connected.request().startsWith("GET")
                    ? Peer.reply(200, "application/json", models)
                    : Peer.stream(answer);
            reply.answer(connected);
        };
        try (Peer server = new Peer(script);
                Desk desk = Desk.open(robot, stage, lastUsed(atHome(server.base())))) {
            desk.await("#connection", says("At home"));
            desk.await("#model-picker", picker -> picker.getAccessibleText().contains("qwen3:8b"));

            robot.clickOn("#composer").write("Hello").push(KeyCode.ENTER);
            desk.await(".foot", node -> true);

            assertThat(server.requests())
                    .last()
                    .satisfies(request -> assertThat(request)
                            .startsWith("POST /client/v4/chat/completions")
                            .contains("\"model\":\"qwen3:8b\"")
                            .doesNotContain("Authorization"));
            assertThat(desk.today().entries())
                    .extracting(entry -> entry.purpose().payer().connection())
                    .containsExactly(server.base().getAuthority());
            robot.clickOn("#connection").clickOn("#use-sandbox");
            desk.await("#connection", says("Sandbox: simulated answers"));
            desk.await("#model-picker", picker -> picker.getAccessibleText().contains("llama-3.3"));
        }
    }

    private static Profile atHome(URI base) {
        Reach reach = new Reach.Server(base, Optional.empty(), Speaks.OPENAI, false);
        return new Profile("h", "At home", reach, SecretHome.SESSION);
    }

    private Place lastUsed(Profile profile) {
        Place place = Desk.place(home, QUICK);
        Profiles profiles = new Profiles(place.settings());
        profiles.save(profile);
        profiles.use(profile.id());
        return place.with(keychain.in(home));
    }

    private static Predicate<Node> says(String words) {
        return node -> (node instanceof Labeled labeled && text(labeled).contains(words))
                || node.lookupAll(".label").stream()
                        .anyMatch(each ->
                                each instanceof Labeled labeled && text(labeled).contains(words));
    }

    private static String text(Labeled labeled) {
        return String.valueOf(labeled.getText());
    }
}
