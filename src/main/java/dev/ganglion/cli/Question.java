package dev.ganglion.cli;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is asked.
sealed interface Question {
    /// Messages, for a model that chats.
    record Chat(List<Message> messages, boolean stream) implements Question {}

    /// A body that is sent as it is.
    record Body(JsonNode json) implements Question {}

    /// The three ways to ask; one of them is given.
    final class Options {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        @Option(names = "--prompt", paramLabel = "TEXT", required = true, description = "What the user says.")
        private @Nullable String prompt;

        @Option(
                names = "--messages",
                paramLabel = "FILE",
                required = true,
                description = "A file with a JSON array of {role, content}.")
        private @Nullable Path messages;

        @Option(
                names = "--input",
                paramLabel = "JSON",
                required = true,
                description = "A JSON object, sent as the body as it is.")
        private @Nullable String input;

        Question read(boolean stream) throws Misuse {
            if (input != null) {
                return body(input, stream);
            }
            return new Chat(
                    messages != null ? messages(messages) : List.of(new Message(Role.USER, String.valueOf(prompt))),
                    stream);
        }

        private static Question body(String input, boolean stream) throws Misuse {
            JsonNode json = parse(input, "--input");
            if (!json.isObject()) {
                throw new Misuse("--input has to be a JSON object.");
            }
            if (!stream && json.path("stream").asBoolean(false)) {
                throw new Misuse("--no-stream contradicts \"stream\": true in the --input.");
            }
            return new Body(json);
        }

        private static List<Message> messages(Path file) throws Misuse {
            JsonNode array = parse(content(file), file.toString());
            if (!array.isArray() || array.isEmpty()) {
                throw new Misuse(file + " has to hold a JSON array of messages.");
            }
            var read = new ArrayList<Message>();
            for (JsonNode each : array) {
                read.add(message(each, file));
            }
            return read;
        }

        private static Message message(JsonNode json, Path file) throws Misuse {
            JsonNode content = json.path("content");
            if (!content.isString()) {
                throw new Misuse("A message in " + file + " has no text as its content: " + json
                        + ". Anything but text goes through --input.");
            }
            return new Message(role(json.path("role").asString(""), file), content.stringValue());
        }

        private static Role role(String word, Path file) throws Misuse {
            for (Role role : Role.values()) {
                if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return role;
                }
            }
            throw new Misuse("A message in " + file + " has the role '" + word
                    + "'. It has to be system, user, assistant or tool.");
        }

        private static String content(Path file) throws Misuse {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new Misuse("The file " + file + " cannot be read: "
                        + e.getClass().getSimpleName().replace("Exception", "") + ".");
            }
        }

        private static JsonNode parse(String text, String where) throws Misuse {
            try {
                return MAPPER.readTree(text);
            } catch (JacksonException e) {
                throw new Misuse(where + " is not JSON: " + e.getOriginalMessage() + ".");
            }
        }
    }
}
