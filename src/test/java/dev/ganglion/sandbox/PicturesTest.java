package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final String FLUX_1 = "@cf/black-forest-labs/flux-1-schnell";
    private static final String FLUX_2 = "@cf/black-forest-labs/flux-2-klein-9b";
    private static final String PHOENIX = "@cf/leonardo/phoenix-1.0";
    private static final String SDXL = "@cf/stabilityai/stable-diffusion-xl-base-1.0";
    private static final String MOONDREAM = "@cf/moondream/moondream3.1-9B-A2B";

    private static Sandbox sandbox;
    private static Peer peer;
    private static FileCalls files;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        peer = Peer.of(sandbox);
        files = new FileCalls(peer);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void sendsFluxOneAsJpegInBase64() throws Exception {
        var reply = peer.run(FLUX_1, "{\"prompt\":\"a red circle on a white background\"}");

        var bytes = FileCalls.base64(reply.json().at("/result/image"));
        assertThat(bytes)
                .startsWith(0xFF, 0xD8)
                .as("drawn from chance")
                .isNotEqualTo(FileCalls.base64(peer.run(FLUX_1, "{\"prompt\":\"a red circle on a white background\"}")
                        .json()
                        .at("/result/image")));
        assertThat(picture(bytes).getWidth()).isEqualTo(1024);
        assertThat(reply.header("cf-ai-neurons")).isEqualTo("57.6");
    }

    @Test
    void refusesWhatFluxOneDoesNotKnow() throws Exception {
        var reply = peer.run(FLUX_1, "{\"prompt\":\"a cat\",\"seed\":1}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asString())
                .contains("Additional or unevaluated properties '/seed' at '/' not allowed");
    }

    @Test
    void drawsTheSamePictureForTheSameSeedOnly() throws Exception {
        var one =
                files.fetch(SDXL, FileCalls.json("prompt", "a quiet thought", "seed", 1, "width", 256, "height", 256));
        var same =
                files.fetch(SDXL, FileCalls.json("prompt", "a quiet thought", "seed", 1, "width", 256, "height", 256));
        var other =
                files.fetch(SDXL, FileCalls.json("prompt", "a quiet thought", "seed", 2, "width", 256, "height", 256));

        assertThat(one.headers().firstValue("content-type")).contains("image/png");
        assertThat(one.body())
                .startsWith(0x89, 'P', 'N', 'G')
                .isEqualTo(same.body())
                .isNotEqualTo(other.body());
    }

    @Test
    void sendsPhoenixAsBareJpegWithoutNeurons() throws Exception {
        var reply = files.fetch(PHOENIX, FileCalls.json("prompt", "a city at night", "width", 640, "height", 384));

        assertThat(reply.headers().firstValue("content-type")).contains("image/jpeg");
        assertThat(reply.headers().firstValue("cf-ai-neurons")).isEmpty();
        assertThat(picture(reply.body()).getWidth()).isEqualTo(640);
        assertThat(picture(reply.body()).getHeight()).isEqualTo(384);
    }

    @Test
    void leavesOutWhatTheNegativePromptNames() throws Exception {
        var wish = FileCalls.json("prompt", "a red square", "seed", 3, "width", 256, "height", 256);
        var without = FileCalls.json(
                "prompt", "a red square", "seed", 3, "negative_prompt", "red", "width", 256, "height", 256);

        var with = new Color(picture(files.fetch(SDXL, wish).body()).getRGB(128, 128));
        var less = new Color(picture(files.fetch(SDXL, without).body()).getRGB(128, 128));

        assertThat(with.getRed() - with.getBlue()).isGreaterThan(80);
        assertThat(less.getRed() - less.getBlue()).isLessThan(0);
    }

    @Test
    void redrawsOnlyWhereTheMaskIsLight() throws Exception {
        var reply = files.fetch(
                "@cf/runwayml/stable-diffusion-v1-5-inpainting",
                FileCalls.json(
                        "prompt", "green",
                        "image_b64", Base64.getEncoder().encodeToString(png(256, Color.MAGENTA, Color.MAGENTA)),
                        "mask", numbers(png(256, Color.BLACK, Color.WHITE))));

        var drawn = picture(reply.body());
        assertThat(drawn.getWidth()).isEqualTo(256);
        assertThat(new Color(drawn.getRGB(20, 128))).isEqualTo(Color.MAGENTA);
        assertThat(new Color(drawn.getRGB(200, 10))).isNotEqualTo(Color.MAGENTA);
    }

    @Test
    void takesFluxTwoAsAFormOnly() throws Exception {
        var json = peer.run(FLUX_2, "{\"prompt\":\"a cat\"}");
        var form = files.form(FLUX_2, new byte[0], "prompt", "an idea", "width", "512", "height", "256", "seed", "7");

        assertThat(json.json().at("/errors/0/code").intValue()).isEqualTo(5006);
        assertThat(json.json().at("/errors/0/message").asString()).contains("multipart");
        var drawn = picture(FileCalls.base64(form.json().at("/result/image")));
        assertThat(drawn.getWidth()).isEqualTo(512);
        assertThat(form.header("cf-ai-neurons")).isEqualTo("1363.64");
    }

    @Test
    void takesTheColoursOfAReference() throws Exception {
        var reply = files.form(FLUX_2, png(64, Color.GREEN, Color.GREEN), "prompt", "an idea", "width", "256");

        var drawn = picture(FileCalls.base64(reply.json().at("/result/image")));
        var corner = new Color(drawn.getRGB(2, 2));
        assertThat(corner.getGreen()).isGreaterThan(corner.getRed() + 80);
        assertThat(reply.header("cf-ai-neurons")).isEqualTo("1545.46");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@cf/microsoft/resnet-50", "@cf/facebook/detr-resnet-50", "@cf/llava-hf/llava-1.5-7b-hf"})
    void refusesBytesThatAreNoPicture(String model) throws Exception {
        var reply = files.send(model, "image/png", new byte[] {1, 2, 3});

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("success").asBoolean()).isFalse();
    }

    @Test
    void classifiesByTheColoursThereAre() throws Exception {
        var reply = files.send("@cf/microsoft/resnet-50", "image/png", png(100, Color.BLUE, Color.YELLOW));

        var labels = reply.json().path("result");
        assertThat(labels).hasSize(2);
        assertThat(labels.valueStream().map(label -> label.path("label").asString()))
                .containsExactlyInAnyOrder("SEASHORE", "LEMON");
        assertThat(labels.valueStream()
                        .mapToDouble(label -> label.path("score").doubleValue())
                        .sum())
                .isBetween(0.8, 1.0);
    }

    @Test
    void putsBoxesAroundWhatStandsOut() throws Exception {
        var reply = peer.run(
                "@cf/facebook/detr-resnet-50", FileCalls.json("image", numbers(spot(200, Color.WHITE, Color.RED))));

        assertThat(reply.json().path("result")).hasSize(1);
        var box = reply.json().at("/result/0/box");
        assertThat(reply.json().at("/result/0/label").asString()).isEqualTo("apple");
        assertThat(box.path("xmin").intValue()).isBetween(45, 55);
        assertThat(box.path("ymax").intValue()).isBetween(95, 105);
    }

    @Test
    void describesTruly() throws Exception {
        var picture = png(100, Color.RED, Color.RED);
        var reply = files.send("@cf/llava-hf/llava-1.5-7b-hf", "image/png", picture);

        assertThat(reply.json().at("/result/description").asString()).contains("red", "100 by 100");
        assertThat(reply.json().at("/result/usage").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"query, answer", "caption, caption", "point, points", "detect, objects"})
    void looksWithMoondreamInEachOfItsTasks(String task, String field) throws Exception {
        var image = Base64.getEncoder().encodeToString(spot(200, Color.WHITE, Color.RED));
        var whole = peer.run(MOONDREAM, FileCalls.json("image", image, "task", task, "stream", false));
        var stream = peer.run(MOONDREAM, FileCalls.json("image", image, "task", task));

        var events = stream.events();
        var found = whole.json().at("/result/" + field);
        assertThat(found.isMissingNode()
                        || (found.isEmpty() && found.asString("").isEmpty()))
                .isFalse();
        assertThat(stream.data().getLast()).isEqualTo("[DONE]");
        assertThat(events.getFirst().path("status").asString()).isEqualTo("processing");
        var success = events.get(events.size() - 2);
        assertThat(success.path("status").asString()).isEqualTo("succeeded");
        assertThat(success.at("/output/0/" + field)).isEqualTo(found);
        assertThat(events.getLast().at("/usage/neurons").doubleValue())
                .isGreaterThan(Double.parseDouble(stream.header("cf-ai-neurons")));
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static byte[] png(int size, Color left, Color right) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            image.setRGB(i % size, i / size, (i % size < size / 2 ? left : right).getRGB());
        }
        return bytes(image);
    }

    /// A square in the upper left, a quarter of the picture's width away from its sides.
    private static byte[] spot(int size, Color ground, Color spot) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            boolean within = Math.min(i % size, i / size) >= size / 4 && Math.max(i % size, i / size) < size / 2;
            image.setRGB(i % size, i / size, (within ? spot : ground).getRGB());
        }
        return bytes(image);
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static int[] numbers(byte[] bytes) {
        var numbers = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            numbers[i] = bytes[i] & 0xFF;
        }
        return numbers;
    }
}
