package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.SandboxOptions;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is booked is what the service counts: every task goes through the real client to a sandbox, whose own counter
/// is asked afterwards.
class AgreementTest {
    private static final SandboxOptions INSTANT = SandboxOptions.defaults().withPace(Pace.INSTANT);
    private static final BigDecimal TOLERATED = new BigDecimal("0.000001");
    private static final String LEGACY = "@cf/meta/llama-3.2-1b-instruct";
    private static final String CACHING = "@cf/zai-org/glm-5.2";
    private static final String RESPONDING = "@cf/openai/gpt-oss-20b";
    private static final String EMBEDDING = "@cf/baai/bge-m3";
    private static final String SPEAKING = "@cf/deepgram/aura-1";
    private static final String SENTENCE = "Ants-find-the-shortest-way-to-their-food-together.".repeat(4);
    private static final String PROMPT = "Tell me how ants find the shortest way to their food, in a few sentences.";

    @TempDir
    private Path folder;

    private Desk desk;
    private String picture = "";
    private String sound = "";

    @BeforeEach
    void sitDown() throws IOException {
        desk = new Desk(folder);
        File png = folder.resolve("picture.png").toFile();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        picture = png.toString();
        sound = folder.resolve("sound.wav").toString();
        assertThat(desk.run(words("run " + SPEAKING + " --sandbox --set encoding=linear16 --set container=wav"
                        + " --output " + sound + " --prompt " + SENTENCE)))
                .isZero();
    }

    @AfterEach
    void leave() {
        desk.close();
    }

    @Test
    void everyModelCostsWhatTheServiceCountsAndWhatWasEstimated() throws Exception {
        try (var sandbox = new CountedSandbox(desk, INSTANT)) {
            for (Model model : callable()) {
                BigDecimal before = spent(sandbox);
                JsonNode estimate = estimate(sandbox, model);

                assertThat(sandbox.run(command(model))).as(desk::err).isZero();

                within(estimate, spent(sandbox).subtract(before), model.id());
            }
            agree(sandbox);
            assertThat(sandbox.entries()
                            .map(Entry::purpose)
                            .map(purpose -> purpose.task())
                            .distinct())
                    .hasSize(11);
            assertThat(sandbox.entries().filter(Entry::disputed)).isEmpty();
        }
    }

    @Test
    void everyWayOfCallingCostsWhatTheServiceCounts() throws Exception {
        String lengthy = PROMPT.repeat(20);
        try (var sandbox = new CountedSandbox(desk, INSTANT)) {
            for (String model : List.of(LEGACY, CACHING, RESPONDING)) {
                sandbox.run("run", model, "--prompt", PROMPT, "--no-stream");
                sandbox.run("run", model, "--prompt", PROMPT, "--endpoint", "openai");
                sandbox.run("run", model, "--prompt", PROMPT, "--endpoint", "openai", "--no-stream");
                sandbox.run("run", model, "--prompt", PROMPT, "--set", "max_tokens=5");
                sandbox.run("run", model, "--prompt", lengthy);
                sandbox.run("run", model, "--prompt", lengthy);
                sandbox.run("run", model, "--input", "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}");
            }
            sandbox.run("run", RESPONDING, "--prompt", PROMPT, "--endpoint", "responses");
            sandbox.run("embed", EMBEDDING, "a", "b", "--endpoint", "openai");
            sandbox.run("run", EMBEDDING, "--set", "query=ants", "--text", "Ants walk.", "--text", "Bees fly.");
            Path lines = Files.write(folder.resolve("lines.txt"), Collections.nCopies(250, "An ant."));
            sandbox.run("embed", EMBEDDING, "--lines", lines.toString());
            Path requests = Files.writeString(
                    folder.resolve("requests.jsonl"), "{\"text\":[\"An ant.\"]}\n{\"text\":[\"A bee.\"]}\n");
            sandbox.run("batch", EMBEDDING, "--requests", requests.toString(), "--wait");
            sandbox.run(words("run @cf/leonardo/phoenix-1.0 --prompt a --set num_steps=9 --output " + out("steps")));
            sandbox.run(words("run @cf/moondream/moondream3.1-9B-A2B --no-stream --file " + picture));

            agree(sandbox);
            assertThat(sandbox.entries()
                            .flatMap(entry -> entry.work().usage().stream())
                            .anyMatch(usage -> usage.cachedTokens() > 0))
                    .isTrue();
        }
    }

    @Test
    void aFallbackAndAGatewaysCacheCostWhatTheServiceCounts() throws Exception {
        try (var sandbox = new CountedSandbox(desk, INSTANT)) {
            sandbox.run("run", "@cf/no/such-model", "--prompt", PROMPT, "--fallback", LEGACY);
            for (int i = 0; i < 2; i++) {
                sandbox.run(words("embed " + EMBEDDING + " ants --gateway default --gateway-cache-ttl 60"));
                sandbox.run(
                        words("run " + LEGACY + " --prompt ants --no-stream --gateway default --gateway-cache-ttl 60"));
            }

            agree(sandbox);
            assertThat(sandbox.entries().map(Entry::state))
                    .containsExactly(
                            State.REFUNDED, State.STATED, State.STATED, State.STATED, State.STATED, State.STATED);
            assertThat(sandbox.entries().filter(entry -> entry.spent().amount().signum() == 0))
                    .hasSize(3)
                    .noneMatch(Entry::disputed);
        }
    }

    /// Where nothing tells the cost it is unknown, and what was counted stays below its bound.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "status:400",
                "status:500",
                "html",
                "quota",
                "busy",
                "cut-after",
                "reset-after",
                "garbage-after",
                "error-after",
                "json-instead",
                "dribble",
                "no-done",
                "success-false",
                "empty-body",
                "flagged",
                "reset-before-headers",
                "binary-error",
                "usage-repeated",
                "wrong-type",
                "finish-twice",
                "error-first",
                "scalar-content"
            })
    void aFaultNeverMakesTheBooksSayLessThanWasCounted(String fault) throws Exception {
        try (var sandbox = new CountedSandbox(desk, INSTANT.withFaults(Fault.parse(fault)))) {
            sandbox.run("run", LEGACY, "--prompt", PROMPT, "--set", "max_tokens=40");
            sandbox.run("run", CACHING, "--prompt", PROMPT, "--no-stream", "--set", "max_tokens=40");
            sandbox.run("embed", EMBEDDING, "ants");
            sandbox.run("run", SPEAKING, "--prompt", PROMPT, "--output", out("fault"));

            Map<String, BigDecimal> counted = sandbox.counted();
            assertThat(sandbox.entries()).hasSize(4).allSatisfy(entry -> honest(entry, counted));
        }
    }

    /// The service computes until it notices that nobody listens any more, and never tells what it charged for that.
    @Test
    void anAnswerThatIsStoppedIsUnknownAndWithinItsBound() throws Exception {
        var stopping = new OutputStream() {
            private boolean stopped;

            @Override
            public void write(int letter) {
                if (!stopped) {
                    stopped = true;
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (var sandbox = new CountedSandbox(desk, SandboxOptions.defaults())) {
            int code = sandbox.runInto(stopping, "run", LEGACY, "--prompt", PROMPT);

            assertThat(code).isEqualTo(ExitCode.INTERRUPTED);
            await().until(() -> !sandbox.counted().isEmpty());
            assertThat(sandbox.counted().get(LEGACY)).isPositive();
            assertThat(sandbox.entries().map(Entry::state)).containsExactly(State.UNKNOWN);
            Map<String, BigDecimal> counted = sandbox.counted();
            assertThat(sandbox.entries()).allSatisfy(entry -> honest(entry, counted));
        }
    }

    private static void honest(Entry entry, Map<String, BigDecimal> counted) {
        BigDecimal real = counted.getOrDefault(entry.purpose().model(), BigDecimal.ZERO);
        if (entry.costUnknown()) {
            assertThat(real).isLessThanOrEqualTo(Sum.of(entry).most().amount());
        } else {
            assertThat(entry.spent().amount()).as(entry.toString()).isCloseTo(real, within(TOLERATED));
        }
    }

    private static Offset<BigDecimal> within(BigDecimal offset) {
        return Offset.offset(offset);
    }

    private static void agree(CountedSandbox sandbox) throws Exception {
        Map<String, BigDecimal> counted = sandbox.counted();
        Map<String, BigDecimal> booked = sandbox.booked();
        Set<String> models = new TreeSet<>(counted.keySet());
        models.addAll(booked.keySet());
        for (String model : models) {
            assertThat(booked.getOrDefault(model, BigDecimal.ZERO))
                    .as(model)
                    .isCloseTo(counted.getOrDefault(model, BigDecimal.ZERO), within(TOLERATED));
        }
        assertThat(sum(booked)).isCloseTo(sum(counted), within(TOLERATED)).isPositive();
    }

    private static BigDecimal sum(Map<String, BigDecimal> neurons) {
        return neurons.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal spent(CountedSandbox sandbox) {
        return sum(sandbox.booked());
    }

    private JsonNode estimate(CountedSandbox sandbox, Model model) {
        int before = desk.out().length();
        List<String> command = new ArrayList<>(List.of(command(model)));
        command.addAll(List.of("--estimate", "--json"));
        command.removeIf("-"::equals);
        assertThat(sandbox.run(command.toArray(String[]::new))).as(desk::err).isZero();
        return JsonMapper.shared()
                .readTree(desk.out().substring(before).lines().findFirst().orElseThrow());
    }

    private static void within(JsonNode estimate, BigDecimal spent, String model) {
        if (estimate.path("neurons_most").isNumber()) {
            assertThat(spent)
                    .as(model)
                    .isGreaterThanOrEqualTo(
                            estimate.path("neurons_least").decimalValue().subtract(TOLERATED))
                    .isLessThanOrEqualTo(
                            estimate.path("neurons_most").decimalValue().add(TOLERATED));
        } else {
            assertThat(spent).as(model).isZero();
        }
    }

    /// Those that are neither retired nor listening to a socket only, and the one that detects objects.
    private static List<Model> callable() {
        return Catalogue.bundled().models().stream()
                .filter(model -> model.active() || model.task() == Task.OBJECT_DETECTION)
                .filter(model -> !model.id().equals("@cf/deepgram/flux"))
                .toList();
    }

    private String[] command(Model model) {
        String id = model.id();
        String rest = switch (model.task()) {
            case TEXT_GENERATION -> model.chats() ? "--prompt Ants" : "--prompt Urgent? --text Ants";
            case TEXT_TO_IMAGE -> "--prompt Ants --output " + out(id) + pictures(id);
            case SPEECH_RECOGNITION, VOICE_ACTIVITY -> "--file " + sound;
            case TEXT_TO_SPEECH -> "--prompt " + SENTENCE + " --output " + out(id);
            case TEXT_EMBEDDINGS, SUMMARIZATION, OTHER -> "--text Ants";
            case TEXT_CLASSIFICATION -> "--prompt Ants" + (id.contains("rerank") ? " --text Bees --text Ants" : "");
            case TRANSLATION ->
                "--text Ants --set " + (id.contains("m2m") ? "target_lang=de" : "target_language=hin_Deva");
            case IMAGE_TO_TEXT -> "--prompt What? --file " + picture;
            case IMAGE_CLASSIFICATION, OBJECT_DETECTION -> "--file " + picture;
        };
        return words("run " + id + ' ' + rest);
    }

    private String pictures(String id) {
        if (id.contains("inpainting")) {
            return " --file " + picture + " --mask " + picture;
        }
        return id.contains("img2img") || id.contains("flux-2") ? " --file " + picture : "";
    }

    private String out(String id) {
        return folder.resolve(id.substring(id.lastIndexOf('/') + 1)).toString();
    }

    private static String[] words(String command) {
        return command.split(" ");
    }
}
