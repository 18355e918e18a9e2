package dev.ganglion.sandbox.delivery;

import dev.ganglion.sandbox.wire.Frame;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Oddities that have been seen in real streams, put into a list of frames.
public final class OddFrames {
    private static final List<String> SCALARS = List.of("0.005", "42", "true");
    private static final String CHAT = "{\"object\":\"chat.completion.chunk\","
            + "\"choices\":[{\"index\":0,\"delta\":{\"content\":%s},\"finish_reason\":null}]}";
    private static final String LEGACY = "{\"response\":%s,\"tool_calls\":[]}";
    private static final String BARE = "{\"object\":\"chat.completion.chunk\",\"p\":\"abdefgh\"}";

    private OddFrames() {}

    /// Numbers and a boolean after the first frame, in the manner of the stream.
    public static void scalars(List<Frame> frames) {
        var form = first(frames, json -> json.has("choices")) >= 0 ? CHAT : LEGACY;
        frames.addAll(
                Math.min(1, frames.size()),
                SCALARS.stream()
                        .map(scalar -> (Frame) Frame.Event.of(form.formatted(scalar)))
                        .toList());
    }

    public static void finishTwice(List<Frame> frames) {
        int chat = last(frames, json -> json.at("/choices/0/finish_reason").isString());
        repeat(frames, chat >= 0 ? chat : last(frames, json -> json.has("usage")));
    }

    public static void repeatUsage(List<Frame> frames) {
        repeat(frames, last(frames, json -> json.path("usage").isObject()));
    }

    public static void withoutChoices(List<Frame> frames) {
        frames.add(0, Frame.Event.of(BARE));
        frames.add(Math.min(3, frames.size()), Frame.Event.of(BARE));
    }

    /// The same reply with a number where its text was.
    public static ObjectNode scalar(ObjectNode whole) {
        var changed = whole.deepCopy();
        for (var result : Stream.of(changed, changed.path("result")).toList()) {
            if (result instanceof ObjectNode object && object.has("response")) {
                object.put("response", 42);
            }
            if (result.at("/choices/0/message") instanceof ObjectNode message) {
                message.put("content", 42);
            }
        }
        return changed;
    }

    private static void repeat(List<Frame> frames, int at) {
        if (at >= 0) {
            frames.add(at, Frame.Event.of(data(frames.get(at))));
        }
    }

    private static int first(List<Frame> frames, Predicate<JsonNode> wanted) {
        return IntStream.range(0, Math.min(3, frames.size()))
                .filter(i -> fits(frames.get(i), wanted))
                .findFirst()
                .orElse(-1);
    }

    /// The last frame but a few that fits: a stream may be too long to look through.
    private static int last(List<Frame> frames, Predicate<JsonNode> wanted) {
        return IntStream.iterate(frames.size() - 1, i -> i >= Math.max(0, frames.size() - 6), i -> i - 1)
                .filter(i -> fits(frames.get(i), wanted))
                .findFirst()
                .orElse(-1);
    }

    private static boolean fits(Frame frame, Predicate<JsonNode> wanted) {
        return frame instanceof Frame.Event
                && data(frame).startsWith("{")
                && wanted.test(JsonMapper.shared().readTree(data(frame)));
    }

    private static String data(Frame frame) {
        return frame instanceof Frame.Event event ? event.data() : "";
    }
}
