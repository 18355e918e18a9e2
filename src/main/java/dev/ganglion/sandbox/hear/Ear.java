package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.wire.Refusal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Hears what is in a file, whatever its type claims: the first bytes tell the format.
final class Ear {
    private Ear() {}

    /// @throws Refusal if no format is recognised, or the file ends too early
    static Sound listen(Blob blob) throws Refusal {
        var bytes = blob.bytes();
        try {
            return listen(bytes);
        } catch (Unheard e) {
            throw Refusal.unreadable("Bad input: Error: " + e.getMessage());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.unreadable("Bad input: Error: the audio is cut off or broken");
        }
    }

    private static Sound listen(byte[] bytes) throws Unheard {
        var head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
        var file = ByteBuffer.wrap(bytes);
        if (head.startsWith("RIFF") && head.endsWith("WAVE")) {
            return WavEar.listen(file);
        }
        if (head.startsWith("fLaC")) {
            return FlacEar.listen(file);
        }
        if (head.startsWith("OggS")) {
            return OggEar.listen(file);
        }
        if (head.startsWith("ftyp", 4)) {
            return Mp4Ear.listen(file);
        }
        if (head.startsWith("\u001AE\u00DF\u00A3")) {
            return WebmEar.listen(file);
        }
        return Mp3Ear.listen(file);
    }

    /// Bare samples of sixteen bits, as `linear16` names them.
    static Sound samples(Blob blob, int rate, int channels) {
        return WavEar.samples(ByteBuffer.wrap(blob.bytes()), new WavEar.Format(1, channels, rate, 16));
    }
}
