package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.sandbox.SandboxToken.Permission;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountRoutesTest {
    private static final String LORA = "@cf/mistral/mistral-7b-instruct-v0.2-lora";
    private static final String QUERY = """
            query Use($acct: string!, $day: Date!) {
              viewer { accounts(filter: {accountTag: $acct}) {
                use: aiInferenceAdaptiveGroups(limit: 10, filter: {date_geq: $day}) {
                  count
                  sum { totalNeurons totalInputTokens totalOutputTokens }
                  dimensions { modelId }
                } } } # a remark
            }
            """;

    private Sandbox sandbox;
    private Peer peer;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults()
                .withPace(Pace.INSTANT)
                .withTokens(SandboxToken.only("runner", Permission.RUN)));
        peer = Peer.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void listsTasksAndAuthorsInOnePage() throws Exception {
        var tasks = peer.get("/ai/tasks/search").json().path("result");
        var authors = peer.get("/ai/authors/search").json().path("result");

        assertThat(tasks.valueStream().map(task -> task.path("name").asString()))
                .contains("Text Generation", "Text-to-Image")
                .doesNotHaveDuplicates();
        assertThat(authors.valueStream().map(author -> author.path("name").asString()))
                .contains("meta", "openai");
        assertThat(peer.get("/ai/tasks/search?page=2").json().path("result")).isEmpty();
    }

    @Test
    void makesAFineTuneAndTakesItsFiles() throws Exception {
        var ask = "{\"model\":\"" + LORA + "\",\"name\":\"mine\",\"description\":\"d\"}";
        var made = post("/ai/finetunes", ask).path("result");
        var twice = post("/ai/finetunes", ask);
        var unable = post("/ai/finetunes", "{\"model\":\"" + Peer.GLM + "\",\"name\":\"x\"}");
        var run = "{\"prompt\":\"Hi\",\"lora\":\"mine\"}";
        var early = peer.run(LORA, run);
        var config = upload("mine", "adapter_config.json", "{\"model_type\":\"mistral\",\"r\":8}");
        var weights = upload(made.path("id").asString(), "adapter_model.safetensors", "w");
        var wrong = upload("mine", "weights.bin", "w");
        var large = upload("mine", "adapter_config.json", "{\"model_type\":\"mistral\",\"r\":64}");

        assertThat(peer.get("/ai/finetunes").json().at("/result/0/name").asString())
                .isEqualTo("mine");
        assertThat(twice.at("/errors/0/message").asString()).contains("exists already");
        assertThat(unable.at("/errors/0/code").intValue()).isEqualTo(5005);
        assertThat(early.json().at("/errors/0/code").intValue()).isEqualTo(3039);
        assertThat(config.status()).isEqualTo(200);
        assertThat(weights.status()).isEqualTo(200);
        assertThat(wrong.json().at("/errors/0/message").asString()).contains("file_name");
        assertThat(large.json().at("/errors/0/message").asString()).contains("at most 32");
        assertThat(peer.run(LORA, run).status()).isEqualTo(200);
    }

    @Test
    void goesOnWhileSomebodyReadsTheListSlowly() throws Exception {
        try (var stalled =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.base().getPort())) {
            var request = "GET /client/v4/accounts/%s/ai/finetunes HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n"
                            .formatted(SandboxOptions.ACCOUNT, SandboxOptions.TOKEN)
                    + "x-sandbox-fault: stall-after:4\r\n\r\n";
            stalled.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            assertThat(stalled.getInputStream().read()).isPositive();

            assertThat(peer.client()
                            .sendAsync(peer.request("/ai/finetunes").GET().build(), BodyHandlers.ofString())
                            .get(5, TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void listsPublicFineTunesInPieces() throws Exception {
        var all = peer.get("/ai/finetunes/public").json().path("result");
        var second = peer.get("/ai/finetunes/public?limit=1&offset=1").json().path("result");

        assertThat(all)
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.path("name").asString()).startsWith("cf-public-"));
        assertThat(second).containsExactly(all.path(1));
        assertThat(peer.get("/ai/finetunes/public?offset=3").json().path("result"))
                .isEmpty();
    }

    @Test
    void turnsTextsAndPicturesIntoMarkdown() throws Exception {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), "png", picture);
        var page = "<h1>Ants</h1><p>They <b>march</b> &amp; <a href=\"/x\">rest</a>.</p><ul><li>one<li>two</ul>";
        var form = new StringBuilder();
        file(form, "a.csv", "Name,\"Of, what\"\nRhine,water\n");
        file(form, "b.html", page);
        file(form, "c.png", picture.toString(StandardCharsets.ISO_8859_1));
        file(form, "d.json", "{\"a\":[1]}");

        var result = send("/ai/tomarkdown", form).json().path("result");

        assertThat(data(result, 0)).isEqualTo("| Name | Of, what |\n| --- | --- |\n| Rhine | water |\n");
        assertThat(data(result, 1)).isEqualTo("# Ants\n\nThey **march** & [rest](/x).\n\n- one\n- two");
        assertThat(data(result, 2)).contains("7 by 5 pixels");
        assertThat(data(result, 3)).startsWith("```json\n{").contains("\"a\"");
        assertThat(result.at("/0/tokens").intValue()).isPositive();
    }

    @Test
    void turnsOfficeDocumentsIntoMarkdown() throws Exception {
        var word = "<w:document xmlns:w=\"w\"><w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t>Title</w:t>"
                + "</w:r></w:p><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:document>";
        var sheet = "<worksheet><row><c><v>1</v></c><c t=\"inlineStr\"><is><t>b</t></is></c></row></worksheet>";
        var libre = "<o:body xmlns:o=\"o\"><o:h o:outline-level=\"2\">Head</o:h><o:p>Body</o:p></o:body>";
        var form = new StringBuilder();
        file(form, "a.docx", zip("word/document.xml", word));
        file(form, "b.xlsx", zip("xl/worksheets/sheet1.xml", sheet));
        file(form, "c.odt", zip("content.xml", libre));

        var result = send("/ai/tomarkdown", form).json().path("result");

        assertThat(data(result, 0)).isEqualTo("## Title\n\nText");
        assertThat(data(result, 1)).isEqualTo("## sheet1\n\n| 1 | b |\n| --- | --- |");
        assertThat(data(result, 2)).isEqualTo("## Head\n\nBody");
    }

    @Test
    void readsSimplePdfsAndSaysForEachFileWhatItCannot() throws Exception {
        var form = new StringBuilder();
        file(form, "a.pdf", "%PDF-1.4\n1 0 obj <</Length 33>> stream\nBT (Hello \\(you\\)) Tj ET\nendstream endobj");
        file(form, "b.pdf", "%PDF-1.4\nnothing");
        file(form, "c.exe", "MZ");
        file(form, "d.docx", "no archive");
        file(form, "e.ods", zip("content.xml", "<o:body xmlns:o=\"o\"/>"));

        var result = send("/ai/tomarkdown", form).json().path("result");

        assertThat(data(result, 0)).isEqualTo("Hello (you)");
        assertThat(result.at("/1/error").asString()).contains("no text");
        assertThat(result.at("/2/format").asString()).isEqualTo("error");
        assertThat(result.at("/3/error").asString()).contains("no word/document.xml");
        assertThat(result.at("/4/format").asString()).isEqualTo("error");
        assertThat(result.at("/4/error").asString()).contains("the sandbox does not convert .ods files");
    }

    @Test
    void saysWhichFilesItReads() throws Exception {
        var supported = peer.get("/ai/tomarkdown/supported").json().path("result");

        assertThat(supported
                        .valueStream()
                        .map(format -> format.path("extension").asString()))
                .contains(".pdf", ".docx", ".htm");
        assertThat(post("/ai/tomarkdown", "{}").at("/errors/0/code").intValue()).isEqualTo(3003);
    }

    @Test
    void tellsWhatModelsHaveUsed() throws Exception {
        peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
        peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
        var reply = graphql(SandboxOptions.TOKEN, SandboxOptions.ACCOUNT, "2020-01-01");
        var later = graphql(SandboxOptions.TOKEN, SandboxOptions.ACCOUNT, "2999-01-01");
        var group = reply.at("/data/viewer/accounts/0/use/0");

        assertThat(reply.path("errors").isNull()).isTrue();
        assertThat(group.path("count").intValue()).isEqualTo(2);
        assertThat(group.at("/sum/totalNeurons").decimalValue()).isEqualByComparingTo(sandbox.neuronsToday());
        assertThat(group.at("/sum/totalInputTokens").intValue()).isPositive();
        assertThat(group.at("/dimensions/modelId").asString()).isEqualTo(Peer.LLAMA);
        assertThat(later.at("/data/viewer/accounts/0/use")).isEmpty();
    }

    @Test
    void tellsNothingToTheUnauthorisedOrOfOthers() throws Exception {
        peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
        var runner = graphql("runner", SandboxOptions.ACCOUNT, "2020-01-01");
        var other = graphql(SandboxOptions.TOKEN, "another", "2020-01-01");
        var broken = graphql(SandboxOptions.TOKEN, SandboxOptions.ACCOUNT, "someday");

        assertThat(runner.at("/errors/0/message").asString()).isEqualTo("not authorized for that account");
        assertThat(runner.path("data").isNull()).isTrue();
        assertThat(other.at("/errors/0/message").asString()).isEqualTo("not authorized for that account");
        assertThat(broken.at("/errors/0/message").asString()).isEqualTo("cannot parse 'someday' as a time");
    }

    private JsonNode graphql(String token, String account, String day) throws Exception {
        var body = JsonMapper.shared().createObjectNode().put("query", QUERY);
        body.putObject("variables").put("acct", account).put("day", day);
        return peer.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/graphql"))
                        .header("authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body.toString())))
                .json();
    }

    private JsonNode post(String path, String body) throws Exception {
        return peer.send(peer.request(path).POST(BodyPublishers.ofString(body))).json();
    }

    private Peer.Reply upload(String which, String name, String content) throws Exception {
        var form =
                new StringBuilder("--B\r\nContent-Disposition: form-data; name=\"file_name\"\r\n\r\n" + name + "\r\n");
        form.append("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n")
                .append(content)
                .append("\r\n");
        return send("/ai/finetunes/" + which + "/finetune-assets", form);
    }

    private Peer.Reply send(String path, StringBuilder form) throws Exception {
        return peer.send(peer.request(path)
                .header("content-type", "multipart/form-data; boundary=B")
                .POST(BodyPublishers.ofString(form + "--B--\r\n", StandardCharsets.ISO_8859_1)));
    }

    private static void file(StringBuilder form, String name, String latin1) {
        form.append("--B\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(latin1)
                .append("\r\n");
    }

    private static String zip(String entry, String xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static String data(JsonNode result, int index) {
        return result.path(index).path("data").asString("");
    }
}
