package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The work of reading one thing that is to be attached. What it is, its bytes tell and not its name.
final class FileReading implements Background.Work<FileReading.Read> {
    private static final int MOST_TEXT = 1_000_000;
    private static final int HEAD = 16;

    /// What came of it.
    sealed interface Read {
        /// It can be attached.
        ///
        /// @param told its size in words
        record Attached(Attachment attachment, String told) implements Read {}

        /// It cannot be attached, for that reason.
        record Refused(String reason) implements Read {}

        /// It is a picture, and no picture is wanted now.
        record Unwanted() implements Read {}
    }

    private final Intake services;
    private final Incoming incoming;
    private final Optional<PictureLimits> wanted;

    /// @param wanted what may be sent of pictures; empty where no more can be
    FileReading(Intake services, Incoming incoming, Optional<PictureLimits> wanted) {
        this.services = services;
        this.incoming = incoming;
        this.wanted = wanted;
    }

    @Override
    public void run(Consumer<Read> yield) throws InterruptedException {
        yield.accept(
                switch (incoming) {
                    case Incoming.File(Path path) -> file(path);
                    case Incoming.Pasted(Bitmap bitmap) ->
                        wanted.isEmpty()
                                ? new Read.Unwanted()
                                : kept(services.pictures().read(bitmap, wanted.get()));
                });
    }

    private Read file(Path path) throws InterruptedException {
        try {
            if (!Files.isRegularFile(path)) {
                return new Read.Refused(Texts.text("composer.refused.folder", incoming.name()));
            }
            byte[] head = head(path);
            if (PictureMark.begins(head)) {
                return wanted.isEmpty()
                        ? new Read.Unwanted()
                        : kept(services.pictures().read(path, wanted.get()));
            }
            return text(path);
        } catch (IOException unreadable) {
            return new Read.Refused(Texts.text("composer.refused.unreadable", incoming.name(), unreadable.toString()));
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }

    private Read text(Path path) throws IOException, InterruptedException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MOST_TEXT + 1);
        }
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            return stranger(path);
        }
        if (bytes.length > MOST_TEXT) {
            String most = Figures.bytes(MOST_TEXT);
            return new Read.Refused(Texts.text("composer.refused.long", incoming.name(), most));
        }
        Attachment.TextFile file = LongText.attach(incoming.name(), text.get());
        return new Read.Attached(file, LongText.size(file));
    }

    /// What is neither text nor one of the usual pictures may still be a picture that has a better sentence.
    private Read stranger(Path path) throws InterruptedException {
        return wanted.isEmpty()
                ? new Read.Refused(Texts.text("composer.refused.binary", incoming.name()))
                : kept(services.pictures().read(path, wanted.get()));
    }

    private static Optional<String> decode(byte[] bytes) {
        // The last character of what was cut off may be incomplete.
        int whole = bytes.length > MOST_TEXT ? MOST_TEXT : bytes.length;
        while (whole > 0 && whole < bytes.length && (bytes[whole] & 0xC0) == 0x80) {
            whole--;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, whole))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }

    private Read kept(PictureIntake.Taken taken) {
        return switch (taken) {
            case PictureIntake.Taken.Fitted(var image, var picture, var told) -> {
                services.attachments().keep(image.id(), picture);
                yield new Read.Attached(image, told);
            }
            case PictureIntake.Taken.Refused(String reason) ->
                new Read.Refused(Texts.text("composer.refused.picture", incoming.name(), reason));
        };
    }
}
