package dev.ganglion.cli.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Takes [Inputs] piece by piece for a model; what is missing, wrong or left over is a [Misuse].
public final class Given {
    private final String model;
    private Optional<String> prompt;
    private Optional<Attachment> mask;
    private List<String> texts;
    private List<Attachment> files;
    private final Map<String, JsonNode> fields;

    public Given(String model, Inputs inputs) {
        this.model = model;
        prompt = inputs.prompt();
        mask = inputs.mask();
        texts = inputs.texts();
        files = inputs.files();
        fields = new LinkedHashMap<>(inputs.fields());
    }

    /// The prompt, or the only text.
    public Optional<String> words() throws Misuse {
        if (prompt.isPresent()) {
            return prompt();
        }
        List<String> all = texts();
        if (all.size() > 1) {
            throw misuse("takes one text, not " + all.size());
        }
        return all.stream().findFirst();
    }

    /// As [#words], which have to be there.
    public String someWords() throws Misuse {
        return words().filter(text -> !text.isBlank())
                .orElseThrow(() -> misuse("needs a text: give it with --prompt or --text"));
    }

    public Optional<String> prompt() {
        Optional<String> taken = prompt;
        prompt = Optional.empty();
        return taken;
    }

    public List<String> texts() {
        List<String> taken = texts;
        texts = List.of();
        return taken;
    }

    /// The texts, or the prompt as the only one; at least one.
    public List<String> someTexts() throws Misuse {
        var all = new ArrayList<>(texts());
        if (all.isEmpty()) {
            prompt().ifPresent(all::add);
        }
        if (all.stream().anyMatch(String::isBlank)) {
            throw misuse("takes no empty text, and one of these is empty");
        }
        if (all.isEmpty()) {
            throw misuse("needs a text: give it with --text, several by repeating it or with --lines");
        }
        return all;
    }

    /// The files of these kinds, all of them taken together.
    public List<Attachment> files(MediaKind... kinds) {
        List<MediaKind> wanted = List.of(kinds);
        Map<Boolean, List<Attachment>> parts =
                files.stream().collect(Collectors.partitioningBy(file -> wanted.contains(file.kind())));
        files = parts.getOrDefault(false, List.of());
        return parts.getOrDefault(true, List.of());
    }

    /// The only file, which is of one of these kinds.
    public Attachment file(MediaKind... kinds) throws Misuse {
        String what = kinds[0].words();
        if (files.isEmpty()) {
            throw misuse("needs " + what + ": give it with --file");
        }
        if (files.size() > 1) {
            throw misuse("takes one file, not " + files.size());
        }
        Attachment file = files.getFirst();
        if (!Arrays.asList(kinds).contains(file.kind())) {
            throw misuse("needs %s, but %s is %s"
                    .formatted(what, file.name(), file.kind().words()));
        }
        files = List.of();
        return file;
    }

    public Optional<Attachment> mask() {
        Optional<Attachment> taken = mask;
        mask = Optional.empty();
        return taken;
    }

    /// One field, as it was given.
    public Optional<JsonNode> field(String name) {
        return Optional.ofNullable(fields.remove(name));
    }

    public Optional<String> word(String name) {
        return field(name).map(value -> value.isString() ? value.stringValue() : value.toString());
    }

    public OptionalInt number(String name) throws Misuse {
        Optional<JsonNode> value = field(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().isInt()) {
            throw new Misuse("--set " + name + " takes a whole number.");
        }
        return OptionalInt.of(value.get().intValue());
    }

    public boolean flag(String name) throws Misuse {
        return flag(name, false);
    }

    /// Whether the field is true, or `unlessGiven` where it is left out.
    public boolean flag(String name, boolean unlessGiven) throws Misuse {
        Optional<JsonNode> value = field(name);
        if (value.isPresent() && !value.get().isBoolean()) {
            throw new Misuse("--set " + name + " takes true or false.");
        }
        return value.map(JsonNode::booleanValue).orElse(unlessGiven);
    }

    /// A list of texts, or one text alone.
    public List<String> list(String name) throws Misuse {
        JsonNode value = field(name).orElse(null);
        if (value == null) {
            return List.of();
        }
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw new Misuse("--set " + name + " takes a JSON array of strings.");
        }
        return value.valueStream().map(JsonNode::stringValue).toList();
    }

    /// Every field that is left, as plain values.
    public Map<String, Object> fields() throws Misuse {
        var plain = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
            if (field.getValue().isNull()) {
                throw new Misuse("--set " + field.getKey() + "=null says nothing: leave it out.");
            }
            plain.put(field.getKey(), JsonText.plain(field.getValue()));
        }
        fields.clear();
        return plain;
    }

    /// Complains of what nobody took.
    public void nothingElse() throws Misuse {
        if (!files.isEmpty()) {
            Attachment file = files.getFirst();
            throw misuse(
                    "does not take " + file.name() + ", which is " + file.kind().words());
        }
        if (mask.isPresent()) {
            throw misuse("takes no --mask");
        }
        if (prompt.isPresent()) {
            throw misuse("takes no --prompt");
        }
        if (!texts.isEmpty()) {
            throw misuse("takes no --text");
        }
        if (!fields.isEmpty()) {
            throw misuse("takes no field called " + fields.keySet().iterator().next());
        }
    }

    /// A sentence about the model, such as `needs a text`.
    public Misuse misuse(String what) {
        return new Misuse("%s %s. See ganglion run --task-help %s.".formatted(model, what, model));
    }
}
