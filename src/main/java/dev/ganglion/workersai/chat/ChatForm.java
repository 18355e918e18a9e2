package dev.ganglion.workersai.chat;

import dev.ganglion.domain.Model;
import java.util.Locale;
import java.util.regex.Pattern;

/// The way in which a model's family writes a chat.
///
/// @param opensThinking whether the model starts in thought and marks only the end of it, with `</think>`
public record ChatForm(Family family, Pictures pictures, Tools tools, boolean opensThinking) {
    /// Who reads the request.
    public enum Family {
        /// The older models: a prompt or messages of plain text, and `response` in the reply.
        LEGACY,
        /// OpenAI's chat completions.
        CHAT,
        /// OpenAI's responses, of gpt-oss: `input` and `instructions`.
        RESPONSES
    }

    /// Where pictures go.
    public enum Pictures {
        /// Into the content of their message, as data URLs.
        IN_CONTENT,
        /// One only, as the bytes of `image` beside the prompt or the messages.
        BESIDE
    }

    /// How the legacy family is told its tools; it takes both, and the others take only OpenAI's.
    public enum Tools {
        FLAT,
        OPENAI
    }

    public static final ChatForm LEGACY = new ChatForm(Family.LEGACY, Pictures.IN_CONTENT, Tools.OPENAI, false);
    public static final ChatForm CHAT = new ChatForm(Family.CHAT, Pictures.IN_CONTENT, Tools.OPENAI, false);
    public static final ChatForm RESPONSES = new ChatForm(Family.RESPONSES, Pictures.IN_CONTENT, Tools.OPENAI, false);

    private static final Pattern CHAT_NAMES =
            Pattern.compile("glm-|kimi-|deepseek-v\\d|qwen3|gemma-[4-9]|sea-lion|nemotron|gpt-oss");
    private static final Pattern THINKER_NAMES = Pattern.compile("deepseek-r1|qwq");
    private static final Pattern BESIDE_NAMES = Pattern.compile("llama-3\\.2-\\d+b-vision|llava|uform");

    /// The form of a model of which only the id is known.
    public static ChatForm of(String model) {
        return of(model, matches(CHAT_NAMES, model) ? Family.CHAT : Family.LEGACY);
    }

    /// The form of a model that the catalogue knows.
    public static ChatForm of(Model model) {
        return switch (model.stream()) {
            case LEGACY -> of(model.id(), Family.LEGACY);
            case CHAT -> of(model.id(), Family.CHAT);
            case PREDICTION, WEBSOCKET, NONE, UNKNOWN -> of(model.id());
        };
    }

    private static ChatForm of(String model, Family family) {
        return new ChatForm(
                family,
                matches(BESIDE_NAMES, model) ? Pictures.BESIDE : Pictures.IN_CONTENT,
                Tools.OPENAI,
                matches(THINKER_NAMES, model));
    }

    private static boolean matches(Pattern names, String model) {
        return names.matcher(model.toLowerCase(Locale.ROOT)).find();
    }

    /// The form in which any server that speaks OpenAI's protocol takes a chat of that model.
    public ChatForm compatible() {
        return new ChatForm(Family.CHAT, Pictures.IN_CONTENT, Tools.OPENAI, opensThinking);
    }

    public ChatForm with(Tools shape) {
        return new ChatForm(family, pictures, shape, opensThinking);
    }

    public ChatForm with(Pictures place) {
        return new ChatForm(family, place, tools, opensThinking);
    }
}
