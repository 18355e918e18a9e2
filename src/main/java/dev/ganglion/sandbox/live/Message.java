package dev.ganglion.sandbox.live;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/// Puts the frames of a message together. One that came in a single frame is not copied.
final class Message {
    private final int largest;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private boolean text;

    Message(int largest) {
        this.largest = largest;
    }

    /// The message that is whole with this frame, if one is.
    Optional<Arrival> add(Frame frame) {
        if (frame.getOpCode() != OpCode.CONTINUATION) {
            text = frame.getOpCode() == OpCode.TEXT;
            if (frame.isFin()) {
                return Optional.of(whole(frame.getPayload().slice()));
            }
        }
        var payload = frame.getPayload().slice();
        if (parts.size() + payload.remaining() > largest) {
            parts.reset();
            return Optional.of(new Arrival.TooLarge());
        }
        var bytes = new byte[payload.remaining()];
        payload.get(bytes);
        parts.writeBytes(bytes);
        if (!frame.isFin()) {
            return Optional.empty();
        }
        var all = ByteBuffer.wrap(parts.toByteArray());
        parts.reset();
        return Optional.of(whole(all));
    }

    private Arrival whole(ByteBuffer bytes) {
        return text ? new Arrival.Text(StandardCharsets.UTF_8.decode(bytes).toString()) : new Arrival.Sound(bytes);
    }
}
