package dev.ganglion.cli;

import dev.ganglion.cli.input.Attachment;
import dev.ganglion.cli.input.Endpoint;
import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.Inputs;
import dev.ganglion.cli.input.MediaKind;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.ResponseFormat;
import dev.ganglion.workersai.chat.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Writes a chat of what was given.
final class ChatWriter {
    private final Model model;
    private final Sources sources;
    private final boolean stream;

    ChatWriter(Model model, Sources sources, boolean stream) {
        this.model = model;
        this.sources = sources;
        this.stream = stream;
    }

    /// @param messages the file of the conversation, instead of a prompt
    ChatRequest write(Inputs inputs, Optional<String> messages, Optional<String> tools, Optional<String> format)
            throws Misuse {
        var given = new Given(model.id(), inputs);
        List<Message> conversation =
                messages.isPresent() ? conversation(messages.get()) : List.of(new Message(Role.USER, parts(given)));
        var options = ChatOptions.NONE;
        if (tools.isPresent()) {
            options = options.withTools(ChatFiles.tools(sources.json(tools.get()), tools.get()));
        }
        if (format.isPresent()) {
            options = options.withFormat(ChatFiles.format(sources.json(format.get()), format.get()));
        }
        ChatForm form = ChatForm.of(model);
        boolean streams = stream && !(form.family() == ChatForm.Family.LEGACY && wantsJson(options));
        var request = new ChatRequest(model.id(), conversation, given.fields(), streams)
                .in(form)
                .with(options);
        given.nothingElse();
        return request;
    }

    /// The same over another endpoint, in its form. Responses come whole: the service does not stream them.
    static ChatRequest over(Endpoint endpoint, ChatRequest chat) {
        return switch (endpoint) {
            case RUN -> chat;
            case OPENAI -> chat.in(ChatForm.CHAT).over(Surface.OPENAI);
            case RESPONSES -> chat.in(ChatForm.RESPONSES).over(Surface.OPENAI).whole();
        };
    }

    /// The older models do not stream JSON.
    private static boolean wantsJson(ChatOptions options) {
        return options.format()
                .filter(wanted -> !(wanted instanceof ResponseFormat.Text))
                .isPresent();
    }

    private List<Part> parts(Given given) throws Misuse {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Text(given.someWords()));
        boolean known = model.lifecycle().status() != Lifecycle.Status.UNLISTED;
        if (known && !model.can(Capability.VISION)) {
            return parts;
        }
        for (Attachment picture : given.files(MediaKind.PICTURE)) {
            parts.add(new Part.Image(picture.picture()));
        }
        return parts;
    }

    private List<Message> conversation(String file) throws Misuse {
        JsonNode array = sources.json(file);
        if (!array.isArray() || array.isEmpty()) {
            throw new Misuse(file + " has to hold a JSON array of messages.");
        }
        var read = new ArrayList<Message>();
        for (JsonNode each : array) {
            read.add(message(each, file));
        }
        return read;
    }

    private static Message message(JsonNode json, String file) throws Misuse {
        JsonNode content = json.path("content");
        if (!content.isString()) {
            throw new Misuse("A message in " + file + " has no text as its content: " + json
                    + ". Anything but text goes through --input.");
        }
        return new Message(role(json.path("role").asString(""), file), content.stringValue());
    }

    private static Role role(String word, String file) throws Misuse {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return role;
            }
        }
        throw new Misuse(
                "A message in " + file + " has the role '" + word + "'. It has to be system, user, assistant or tool.");
    }
}
