package dev.ganglion.workersai.rest;

import static dev.ganglion.workersai.rest.Tasks.answered;
import static dev.ganglion.workersai.rest.Tasks.exchange;
import static dev.ganglion.workersai.rest.Tasks.failure;
import static dev.ganglion.workersai.rest.Tasks.file;
import static dev.ganglion.workersai.rest.Tasks.latin;
import static dev.ganglion.workersai.rest.Tasks.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.workersai.image.Box;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.ImageForm;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.image.PictureForm;
import dev.ganglion.workersai.image.PictureRequest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTasksTest {
    private static final String FLUX_1 = "@cf/black-forest-labs/flux-1-schnell";
    private static final String FLUX_2 = "@cf/black-forest-labs/flux-2-dev";
    private static final String LUCID = "@cf/leonardo/lucid-origin";
    private static final String XL = "@cf/stabilityai/stable-diffusion-xl-base-1.0";
    private static final String RESNET = "@cf/microsoft/resnet-50";
    private static final String LLAVA = "@cf/llava-hf/llava-1.5-7b-hf";

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1};
    private static final String JPEG_JSON =
            "{\"image\":\"" + Base64.getEncoder().encodeToString(JPEG) + "\"}";
    private static final Picture DRAWN = new Picture("image/jpeg", Octets.of(JPEG));
    private static final Picture SENT = new Picture("image/png", Octets.of(latin("bytes")));
    private static final Picture HIGH = new Picture("image/png", Octets.of(new byte[] {0, (byte) 255, 7}));

    @Test
    void sendsAStrictModelNothingButPromptAndSteps() throws Exception {
        var request = ImageRequest.of(FLUX_1, "A cat", Map.of("num_steps", 6));

        var exchange = answered(JPEG_JSON, client -> client.createImage(request, _ -> {}));

        exchange.sent(FLUX_1, "{\"prompt\":\"A cat\",\"steps\":6}");
        assertThat(exchange.value()).isEqualTo(plain(DRAWN));
    }

    @Test
    void refusesWhatAFormHasNoRoomFor() {
        assertThat(refused(ImageRequest.of(FLUX_1, "A cat", Map.of("seed", 1, "steps", 4))))
                .isEqualTo(invalid("/seed", "This model takes nothing but a prompt and a number of steps."));
        assertThat(refused(ImageRequest.of(FLUX_1, "A cat", Map.of()).from(List.of(SENT))))
                .isEqualTo(invalid("/image", "This model starts from words alone."));
        assertThat(refused(ImageRequest.of(LUCID, "A cat", Map.of()).from(List.of(SENT))))
                .isEqualTo(invalid("/image", "This model starts from words alone."));
        assertThat(refused(ImageRequest.of(FLUX_2, "A cat", Map.of()).from(Collections.nCopies(5, SENT))))
                .isEqualTo(invalid("/input_image_4", "This model takes at most four pictures."));
        assertThat(refused(ImageRequest.of(XL, "A cat", Map.of()).from(List.of(SENT, SENT))))
                .isEqualTo(invalid("/image", "This model starts from one picture."));
        assertThat(refused(
                        new ImageRequest(LUCID, "A cat", Map.of(), List.of(), Optional.of(SENT), ImageForm.LEONARDO)))
                .isEqualTo(invalid("/mask", "This model takes no mask."));
    }

    private static Failure refused(ImageRequest request) {
        return failure(JPEG_JSON, client -> client.createImage(request, _ -> {}));
    }

    private static Failure invalid(String path, String reason) {
        return new Failure.InvalidInput(path, reason, ServiceError.NONE);
    }

    @Test
    void sendsAFormWithPicturesToStartFrom() throws Exception {
        var request = ImageRequest.of(FLUX_2, "A cat", Map.of("width", 512, "guidance", 3.5, "num_steps", 20))
                .from(List.of(SENT, SENT));

        var exchange = answered(JPEG_JSON, client -> client.createImage(request, _ -> {}));

        String type = exchange.header("content-type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        assertThat(exchange.body())
                .isEqualTo(part(boundary, "prompt\"", "", "A cat") + part(boundary, "guidance\"", "", "3.5")
                        + part(boundary, "steps\"", "", "20") + part(boundary, "width\"", "", "512")
                        + picture(boundary, 0) + picture(boundary, 1) + boundary + "--\r\n");
        assertThat(exchange.value()).isEqualTo(plain(DRAWN));
    }

    private static String picture(String boundary, int number) {
        String name = "input_image_" + number;
        return part(boundary, name + "\"; filename=\"" + name + "\"", "Content-Type: image/png\r\n", "bytes");
    }

    private static String part(String boundary, String name, String type, String content) {
        return boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\r\n" + type + "\r\n" + content
                + "\r\n";
    }

    @Test
    void sendsParametersAsJson() throws Exception {
        var request = ImageRequest.of(LUCID, "A cat", Map.of("seed", 7, "steps", 12, "width", 1120));

        var exchange = answered(JPEG_JSON, client -> client.createImage(request, _ -> {}));

        exchange.sent(LUCID, "{\"prompt\":\"A cat\",\"seed\":7,\"num_steps\":12,\"width\":1120}");
        assertThat(exchange.body()).isEqualTo("{\"num_steps\":12,\"seed\":7,\"width\":1120,\"prompt\":\"A cat\"}");
    }

    @Test
    void sendsAPictureAndAMaskAndReadsBytes() throws Exception {
        var request = new ImageRequest(
                XL, "A cat", Map.of("strength", 0.5), List.of(SENT), Optional.of(HIGH), ImageForm.of(XL));

        var exchange = exchange(file("image/png", PNG), client -> client.createImage(request, _ -> {}));

        exchange.sent(XL, "{\"prompt\":\"A cat\",\"strength\":0.5,\"image_b64\":\"Ynl0ZXM=\",\"mask\":[0,255,7]}");
        assertThat(exchange.value()).isEqualTo(plain(new Picture("image/png", Octets.of(PNG))));
    }

    @Test
    void tellsAPictureByItsBytes() throws Exception {
        var request = ImageRequest.of(XL, "A cat", Map.of());

        assertThat(exchange(file("image/png", JPEG), client -> client.createImage(request, _ -> {}))
                        .value())
                .isEqualTo(plain(DRAWN, "wrong-content-type"));
        assertThat(exchange(file("image/gif", latin("GIF89a")), client -> client.createImage(request, _ -> {}))
                        .value())
                .isEqualTo(plain(new Picture("image/gif", Octets.of(latin("GIF89a")))));
        assertThat(exchange(file("image/webp", latin("RIFF1234WEBP")), client -> client.createImage(request, _ -> {}))
                        .value())
                .isEqualTo(plain(new Picture("image/webp", Octets.of(latin("RIFF1234WEBP")))));
        assertThat(answered(
                                JPEG_JSON.replace(":\"", ":\"data:image/jpeg;base64,"),
                                client -> client.createImage(request, _ -> {}))
                        .value())
                .isEqualTo(plain(DRAWN, "data-uri"));
    }

    @Test
    void takesNothingElseForAPicture() {
        var request = ImageRequest.of(XL, "A cat", Map.of());

        assertThat(failure(file("image/png", latin("no picture")), client -> client.createImage(request, _ -> {})))
                .isEqualTo(new Failure.Malformed("a reply that holds no picture", said()));
        assertThat(failure(file("image/png", new byte[0]), client -> client.createImage(request, _ -> {})))
                .isEqualTo(new Failure.Malformed("an empty reply (200)", said()));
        assertThat(failure("{\"image\":\"bm8=\"}", client -> client.createImage(request, _ -> {})))
                .isEqualTo(malformed("a reply whose image is no picture"));
        assertThat(failure("{\"image\":\"*\"}", client -> client.createImage(request, _ -> {})))
                .isEqualTo(malformed("a reply whose image is no Base64"));
        assertThat(failure("{}", client -> client.createImage(request, _ -> {})))
                .isEqualTo(malformed("a reply without image"));
    }

    @Test
    void readsAnErrorInPlaceOfAPicture() {
        var request = ImageRequest.of(XL, "A cat", Map.of());
        byte[] body = latin("{\"success\":false,\"result\":{},\"errors\":[{\"code\":3030,\"message\":\"Flagged\"}]}");

        assertThat(failure(file("image/png", body), client -> client.createImage(request, _ -> {})))
                .isEqualTo(new Failure.InvalidInput("/prompt", "Flagged", ServiceError.of(200, 3030, "Flagged")));
    }

    @Test
    void classifiesAPictureThatIsTheWholeBody() throws Exception {
        var request = PictureRequest.of(RESNET, SENT);

        var exchange =
                answered("[{\"label\":\"CAT\",\"score\":0.9}]", client -> client.classifyImage(request, _ -> {}));

        assertThat(exchange.line()).contains("/ai/run/" + RESNET + " ");
        assertThat(exchange.header("content-type")).isEqualTo("image/png");
        assertThat(exchange.body()).isEqualTo("bytes");
        assertThat(exchange.value()).isEqualTo(plain(List.of(new LabelScore("CAT", 0.9))));
    }

    @Test
    void findsThingsInAPictureSentAsNumbers() throws Exception {
        var request = new PictureRequest("@cf/facebook/detr-resnet-50", HIGH, PictureForm.BYTES);

        var exchange = answered(
                "[{\"label\":\"cat\",\"score\":0.9,\"box\":{\"xmin\":1,\"ymin\":2,\"xmax\":3,\"ymax\":4.5}}]",
                client -> client.detectObjects(request, _ -> {}));

        exchange.sent("@cf/facebook/detr-resnet-50", "{\"image\":[0,255,7]}");
        assertThat(exchange.value()).isEqualTo(plain(List.of(new DetectedObject("cat", 0.9, new Box(1, 2, 3, 4.5)))));
        assertThat(failure(
                        "[{\"label\":\"cat\",\"score\":1,\"box\":{}}]",
                        client -> client.detectObjects(request, _ -> {})))
                .isEqualTo(malformed("a reply without 0/box/xmin"));
    }

    @Test
    void describesAPictureInTheShortestFormThatHasRoom() throws Exception {
        var bare = DescriptionRequest.of(LLAVA, SENT, Optional.empty(), Map.of());
        var asked = DescriptionRequest.of(LLAVA, HIGH, Optional.of("What?"), Map.of("max_tokens", 9));

        var raw = answered("{\"description\":\"A cat\"}", client -> client.describeImage(bare, _ -> {}));
        var json = answered("{\"description\":\"A cat\"}", client -> client.describeImage(asked, _ -> {}));

        assertThat(raw.body()).isEqualTo("bytes");
        json.sent(LLAVA, "{\"image\":[0,255,7],\"prompt\":\"What?\",\"max_tokens\":9}");
        assertThat(json.value()).isEqualTo(plain("A cat"));
    }

    @Test
    void putsNoPromptIntoTheAddress() {
        var request =
                new DescriptionRequest(LLAVA, SENT, Optional.of("What?"), Map.of("max_tokens", 9), PictureForm.RAW);

        assertThat(failure("{\"description\":\"A cat\"}", client -> client.describeImage(request, _ -> {})))
                .isEqualTo(invalid("/max_tokens", "A body that is the picture alone has no room for it."));
    }

    @Test
    void sendsNoTypeThatWouldBreakItsLine() {
        var request = PictureRequest.of(RESNET, new Picture("image/png\r\nx: y", Octets.of(PNG)));

        assertThat(failure("[]", client -> client.classifyImage(request, _ -> {})))
                .isEqualTo(invalid("type", "This is no media type, such as audio/wav or image/png."));
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/black-forest-labs/flux-1-schnell, FLUX_1",
        "@cf/black-forest-labs/flux-2-klein-4b, FLUX_2",
        "@cf/leonardo/phoenix-1.0, LEONARDO",
        "@cf/lykon/dreamshaper-8-lcm, DIFFUSION",
        "@cf/nobody/knows-this, DIFFUSION"
    })
    void tellsTheFormByTheModel(String model, ImageForm form) {
        assertThat(ImageForm.of(model)).isEqualTo(form);
    }

    private static Failure malformed(String what) {
        return new Failure.Malformed(what, ServiceError.NONE);
    }

    private static ServiceError said() {
        return new ServiceError(OptionalInt.of(200), OptionalInt.empty(), "");
    }
}
