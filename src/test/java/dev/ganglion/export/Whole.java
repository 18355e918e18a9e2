package dev.ganglion.export;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/// A conversation that has something of everything.
final class Whole {
    static final Instant AT = Instant.parse("2026-11-23T14:05:06.789Z");
    static final Picture PICTURE = new Picture("image/png", Octets.of(png(64, 48)));
    static final String PICTURE_ID = digest(PICTURE.octets().toArray());
    static final String MODEL = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";

    private Whole() {}

    static Conversation conversation() {
        Attachment image = new Attachment.Image(PICTURE_ID, "cat.png", "image/png", 64, 48, 99, Octets.of(png(8, 6)));
        Attachment file = new Attachment.TextFile("t1", "notes.txt", "one\ntwo ``` three\n");
        Branches branches = Branches.NONE
                .with(new Turn.Prompt("p1", AT, "What is *this*?", List.of(image, file)), "")
                .with(reply("r1", "A **cat**.", "It has ears.", new Outcome.Finished("stop")), "p1")
                .with(reply("r2", "Half a c", "", new Outcome.Stopped()), "p1")
                .with(calling("r3"), "p1")
                .with(new Turn.Results("t3", AT, List.of(new Part.ToolResult("c1", "weather", "21 °C"))), "r3")
                .with(reply("r4", "Warm.", "", new Outcome.Failed("Cut", "The answer was cut off.")), "t3");
        return new Conversation("c", "Cats & <dogs>", MODEL, AT, setup(), branches);
    }

    static Conversation saying(String reply) {
        return new Conversation(
                "c",
                "Title",
                MODEL,
                AT,
                List.of(
                        new Turn.Prompt("p", AT, "Say it"),
                        reply("r", reply, "", new Outcome.Finished("stop")),
                        new Turn.Prompt("q", AT, "Thanks")));
    }

    static Optional<Picture> picture(String id) {
        return id.equals(PICTURE_ID) ? Optional.of(PICTURE) : Optional.empty();
    }

    static String written(Conversation conversation, Format format, Extra... extras) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Export(format, Set.of(extras), Whole::picture).write(conversation, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    static byte[] png(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Setup setup() {
        ToolDefinition tool =
                new ToolDefinition("weather", "Tells the weather", "{\"type\":\"object\"}", "21 °C", true);
        return new Setup("Be brief.", List.of(tool), new ReplyFormat.JsonSchema("answer", "{\"type\":\"string\"}"));
    }

    static Turn.Reply reply(String id, String text, String reasoning, Outcome outcome) {
        return new Turn.Reply(id, AT, MODEL, text, reasoning, List.of(), outcome, receipt());
    }

    private static Turn.Reply calling(String id) {
        List<Part.ToolCall> calls = List.of(new Part.ToolCall("c1", "weather", "{\"town\":\"Oslo\"}"));
        return new Turn.Reply(id, AT, MODEL, "", "", calls, new Outcome.Finished("tool_calls"), Receipt.NONE);
    }

    private static Receipt receipt() {
        return new Receipt(
                Optional.of(new Usage(120, 20, 34, Optional.of(Neurons.of("0.43")))),
                Optional.of(Neurons.of("0.4321")),
                Optional.of(Duration.ofMillis(312)),
                Optional.of(Duration.ofMillis(280)),
                Duration.ofMillis(1_500),
                List.of("padding"));
    }
}
