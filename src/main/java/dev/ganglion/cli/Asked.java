package dev.ganglion.cli;

import dev.ganglion.cli.input.Attachment;
import dev.ganglion.cli.input.Endpoint;
import dev.ganglion.cli.input.Inputs;
import dev.ganglion.cli.input.JsonText;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.cli.task.Jobs;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.StreamFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/// The options that say what is asked of a model.
final class Asked {
    /// The ways to ask of which one is given at most.
    static final class Way {
        @Option(
                names = "--prompt",
                paramLabel = "TEXT",
                description = "What the user says or asks; the text or query of other tasks.")
        private @Nullable String prompt;

        @Option(
                names = "--messages",
                paramLabel = "FILE",
                description = "A file with a JSON array of {role, content}, for a chat.")
        private @Nullable String messages;

        @Option(names = "--input", paramLabel = "JSON", description = "A JSON object, sent as the body as it is.")
        private @Nullable String input;
    }

    @ArgGroup
    private Way way = new Way();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            description = "A text to work on; may be repeated where a model takes several.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--lines", paramLabel = "FILE", description = "A file of which every line is a --text.")
    private Optional<String> lines = Optional.empty();

    @Option(
            names = "--file",
            paramLabel = "PATH",
            description = "A picture, sound or video to send along, - for standard input; may be repeated.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--mask", paramLabel = "PATH", description = "A picture of what is to be drawn anew.")
    private Optional<String> mask = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A further field, its value JSON or a plain string; --task-help lists them.")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--tools", paramLabel = "FILE", description = "A file with a JSON array of tools, for a chat.")
    private Optional<String> tools = Optional.empty();

    @Option(
            names = "--response-format",
            paramLabel = "FILE",
            description = "A file with the form that a chat's answer has to have, such as {\"type\": \"json_object\"}.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--endpoint",
            paramLabel = "NAME",
            description = "How a chat is sent: run (default), openai (chat completions) or responses (gpt-oss only).")
    private Endpoint endpoint = Endpoint.RUN;

    /// Read once, however many models are asked.
    private Optional<Inputs> inputs = Optional.empty();

    /// Everything that is wrong with it is found out here.
    Question read(Model model, Sources sources, boolean stream) throws Misuse {
        if (way.input != null) {
            alone();
            return body(way.input, model, stream);
        }
        Inputs given = inputs(sources);
        if (!model.chats()) {
            if (way.messages != null || tools.isPresent() || format.isPresent() || endpoint != Endpoint.RUN) {
                throw new Misuse(
                        ("%s does not chat, its task is %s: --messages, --tools, --response-format and --endpoint are"
                                        + " no use.")
                                .formatted(model.id(), model.task().label()));
            }
            Inputs wanted = !stream && predicts(model) ? given.unlessGiven("stream", BooleanNode.FALSE) : given;
            return new Question.Call(Jobs.of(model, wanted), wanted);
        }
        if (endpoint == Endpoint.RESPONSES && !model.id().contains("gpt-oss")) {
            throw new Misuse("--endpoint responses is of the gpt-oss models alone, which " + model.id() + " is not.");
        }
        var chat = new ChatWriter(model, sources, stream);
        var request = chat.write(given, Optional.ofNullable(way.messages), tools, format);
        return new Question.Chat(ChatWriter.over(endpoint, request));
    }

    /// The names of further fields.
    Set<String> fields() {
        return inputs.map(given -> given.fields().keySet()).orElse(Set.of());
    }

    private Inputs inputs(Sources sources) throws Misuse {
        if (inputs.isEmpty()) {
            inputs = Optional.of(readOnce(sources));
        }
        return inputs.get();
    }

    private Inputs readOnce(Sources sources) throws Misuse {
        var all = new ArrayList<>(texts);
        if (lines.isPresent()) {
            all.addAll(sources.lines(lines.get()));
        }
        var attached = new ArrayList<Attachment>();
        for (String file : files) {
            attached.add(sources.attachment(file));
        }
        Optional<Attachment> masked = mask.isPresent() ? Optional.of(sources.attachment(mask.get())) : Optional.empty();
        return new Inputs(Optional.ofNullable(way.prompt), all, attached, masked, JsonText.fields(settings));
    }

    /// Whether it streams unless it is told not to.
    private static boolean predicts(Model model) {
        return model.stream() == StreamFormat.PREDICTION;
    }

    private void alone() throws Misuse {
        boolean more = !texts.isEmpty() || lines.isPresent() || !files.isEmpty() || !settings.isEmpty();
        boolean shaped = tools.isPresent() || format.isPresent() || endpoint != Endpoint.RUN;
        if (more || mask.isPresent() || shaped) {
            throw new Misuse("--input is the whole body: it goes without other options that say what is asked.");
        }
    }

    private static Question body(String input, Model model, boolean stream) throws Misuse {
        JsonNode json = JsonText.read(input, "--input");
        if (!json.isObject()) {
            throw new Misuse("--input has to be a JSON object.");
        }
        if (!stream && json.path("stream").asBoolean(predicts(model))) {
            throw new Misuse(
                    "--no-stream goes with an --input that has no \"stream\": true; %s takes \"stream\": false."
                            .formatted(model.id()));
        }
        return Question.of(json, model);
    }
}
