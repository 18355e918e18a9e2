package dev.ganglion.workersai.wire.chat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ganglion.workersai.wire.chat.Delta.Place;

/// The quick reader of the chunk that makes up nearly all of a stream: one piece of text or reasoning and perhaps an
/// increment of usage. It says no to every other chunk, and [Chunk] reads those; where it says yes, both agree.
final class DeltaScan {
    private static final byte[] CHOICES = "choices".getBytes(US_ASCII);
    private static final byte[] RESPONSE = "response".getBytes(US_ASCII);
    private static final byte[] OBJECT = "object".getBytes(US_ASCII);
    private static final byte[] WHOLE = "\"chat.completion\"".getBytes(US_ASCII);
    private static final byte[] RESPONSE_OBJECT = "\"response\"".getBytes(US_ASCII);
    private static final byte[] TYPE = "type".getBytes(US_ASCII);
    private static final byte[] OUTPUT = "output".getBytes(US_ASCII);
    private static final byte[] REFUSAL = "refusal".getBytes(US_ASCII);
    private static final byte[] FUNCTION_CALL = "function_call".getBytes(US_ASCII);
    private static final byte[] PADDING = "p".getBytes(US_ASCII);
    private static final byte[] USAGE = "usage".getBytes(US_ASCII);
    private static final byte[] TOOL_CALLS = "tool_calls".getBytes(US_ASCII);
    private static final byte[] ERROR = "error".getBytes(US_ASCII);
    private static final byte[] ERRORS = "errors".getBytes(US_ASCII);
    private static final byte[] SUCCESS = "success".getBytes(US_ASCII);
    private static final byte[] STATE = "state".getBytes(US_ASCII);
    private static final byte[] INDEX = "index".getBytes(US_ASCII);
    private static final byte[] DELTA = "delta".getBytes(US_ASCII);
    private static final byte[] MESSAGE = "message".getBytes(US_ASCII);
    private static final byte[] TEXT = "text".getBytes(US_ASCII);
    private static final byte[] FINISH_REASON = "finish_reason".getBytes(US_ASCII);
    private static final byte[] CONTENT = "content".getBytes(US_ASCII);
    private static final byte[] REASONING_CONTENT = "reasoning_content".getBytes(US_ASCII);
    private static final byte[] REASONING = "reasoning".getBytes(US_ASCII);
    private static final byte[] PROMPT_TOKENS = "prompt_tokens".getBytes(US_ASCII);
    private static final byte[] COMPLETION_TOKENS = "completion_tokens".getBytes(US_ASCII);
    private static final byte[] DETAILS = "prompt_tokens_details".getBytes(US_ASCII);
    private static final byte[] INPUT_TOKENS = "input_tokens".getBytes(US_ASCII);
    private static final byte[] OUTPUT_TOKENS = "output_tokens".getBytes(US_ASCII);
    private static final byte[] INPUT_DETAILS = "input_tokens_details".getBytes(US_ASCII);
    private static final byte[] CACHED_TOKENS = "cached_tokens".getBytes(US_ASCII);
    private static final byte[] NEURONS = "neurons".getBytes(US_ASCII);

    /// Takes the value of the key that was just read.
    private interface Field {
        boolean take();
    }

    private final JsonScan json = new JsonScan();
    private final Field top = this::top;
    private final Field choice = this::choice;
    private final Field delta = this::delta;
    private final Field usage = this::usage;
    private final Field details = this::details;

    private final Delta values = new Delta();
    private final Mould mould = new Mould();
    private boolean hasUsage;
    private boolean hasDetails;
    private boolean hasChoices;
    private boolean hasDelta;

    /// Where the chunk that begins at `from` ends, or -1 unless it has the form of the last one. If it has, [#deliver]
    /// passes it on.
    int end(byte[] bytes, int from, int limit) {
        json.begin(bytes, from, limit);
        return mould.fill(json, values) ? json.at() : -1;
    }

    /// Whether the chunk was of the common kind; if so, [#deliver] passes it on.
    boolean read(byte[] bytes, int from, int to) {
        if (end(bytes, from, to) == to) {
            return true;
        }
        mould.forget();
        values.clear();
        hasUsage = false;
        hasDetails = false;
        hasChoices = false;
        hasDelta = false;
        json.begin(bytes, from, to);
        if (object(top) && json.atEnd() && values.hasAnyText() && (hasChoices || !hasUsage)) {
            mould.learn(bytes, from, to, values.counted());
            return true;
        }
        return false;
    }

    /// Passes on what was read.
    void deliver(ChatAnswer answer) {
        if (hasChoices) {
            answer.hasChoices();
        }
        values.deliver(answer);
        if (hasUsage) {
            answer.tally().chunk(values.counted());
        }
    }

    /// Takes the value at a place that changes from chunk to chunk.
    private boolean take(Place place) {
        json.peek();
        int start = json.at();
        boolean taken = values.take(place, json);
        mould.note(place, start, json.at());
        return taken;
    }

    private boolean takeText(Place place) {
        return !values.has(place) && (json.takeNull() || take(place));
    }

    private boolean object(Field field) {
        if (!json.take('{')) {
            return false;
        }
        if (json.take('}')) {
            return true;
        }
        do {
            if (!json.key() || !field.take()) {
                return false;
            }
        } while (json.take(','));
        return json.take('}');
    }

    private boolean top() {
        if (json.keyIs(CHOICES)) {
            return choices();
        }
        if (json.keyIs(RESPONSE)) {
            return !hasChoices && !values.has(Place.TEXT) && take(Place.TEXT);
        }
        if (json.keyIs(PADDING)) {
            return take(Place.PADDING);
        }
        if (json.keyIs(USAGE)) {
            return json.takeNull() || wholeUsage();
        }
        if (json.keyIs(TOOL_CALLS)) {
            return noCalls();
        }
        if (json.keyIs(OBJECT)) {
            return !json.isNext(WHOLE) && !json.isNext(RESPONSE_OBJECT) && json.skip();
        }
        return !json.keyIs(ERROR)
                && !json.keyIs(ERRORS)
                && !json.keyIs(SUCCESS)
                && !json.keyIs(STATE)
                && !json.keyIs(TYPE)
                && !json.keyIs(OUTPUT)
                && json.skip();
    }

    private boolean choices() {
        if (hasChoices || values.hasAnyText()) {
            return false;
        }
        hasChoices = true;
        return json.take('[') && object(choice) && json.take(']');
    }

    private boolean choice() {
        if (json.keyIs(DELTA)) {
            boolean first = !hasDelta;
            hasDelta = true;
            return first && object(delta);
        }
        if (json.keyIs(FINISH_REASON)) {
            return json.takeNull();
        }
        if (json.keyIs(INDEX)) {
            return json.number() == 0 && !json.hasDecimals();
        }
        return !json.keyIs(MESSAGE) && !json.keyIs(TEXT) && json.skip();
    }

    private boolean delta() {
        if (json.keyIs(CONTENT)) {
            return takeText(Place.TEXT);
        }
        if (json.keyIs(REASONING_CONTENT)) {
            return takeText(Place.REASONING_CONTENT);
        }
        if (json.keyIs(REASONING)) {
            return takeText(Place.REASONING);
        }
        if (json.keyIs(REFUSAL) || json.keyIs(FUNCTION_CALL)) {
            return json.takeNull();
        }
        return json.keyIs(TOOL_CALLS) ? noCalls() : json.skip();
    }

    private boolean noCalls() {
        return json.takeNull() || json.takeEmptyArray();
    }

    private boolean wholeUsage() {
        boolean first = !hasUsage;
        hasUsage = true;
        return first && object(usage);
    }

    private boolean usage() {
        if (json.keyIs(PROMPT_TOKENS)) {
            return take(Place.PROMPT_TOKENS);
        }
        if (json.keyIs(COMPLETION_TOKENS)) {
            return take(Place.COMPLETION_TOKENS);
        }
        if (json.keyIs(NEURONS)) {
            return take(Place.NEURONS);
        }
        if (json.keyIs(DETAILS)) {
            boolean first = !hasDetails;
            hasDetails = true;
            return first && object(details);
        }
        return !json.keyIs(INPUT_TOKENS) && !json.keyIs(OUTPUT_TOKENS) && !json.keyIs(INPUT_DETAILS) && json.skip();
    }

    private boolean details() {
        return json.keyIs(CACHED_TOKENS) ? take(Place.CACHED_TOKENS) : json.skip();
    }
}
