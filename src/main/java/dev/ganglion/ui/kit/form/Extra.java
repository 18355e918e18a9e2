package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Values;
import dev.ganglion.schema.JsonText;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the text of extra JSON comes to.
sealed interface Extra {
    /// Nothing was written.
    record Nothing() implements Extra {}

    /// It cannot be used, and nothing of it is sent.
    record Wrong(String why) implements Extra {}

    /// Fields that go into the request.
    ///
    /// @param fields what is sent, as plain Java values
    /// @param overridden names that are set in the form too; this wins
    /// @param refused names that are not taken from here
    record Merged(Map<String, Object> fields, List<String> overridden, List<String> refused) implements Extra {}

    /// Never taken from here, whatever page it is.
    Set<String> NEVER = Set.of("model", "messages", "stream");

    /// Names of secrets: they belong into no body, and what is written here is kept as plain text.
    Set<String> SECRETS = Set.of(
            "authorization",
            "cf-aig-authorization",
            "api_key",
            "api-key",
            "apikey",
            "api_token",
            "access_token",
            "token",
            "secret",
            "password");

    int LONGEST = 100_000;

    /// Reads it; `own` are the fields that the page fills itself.
    static Extra read(String text, Set<String> own, Values values) {
        if (text.isBlank()) {
            return new Nothing();
        }
        if (text.length() > LONGEST) {
            return new Wrong(Texts.text("form.extra.long"));
        }
        return switch (JsonText.read(text)) {
            case JsonText.Result.Bad bad -> new Wrong(FormText.flaw(bad));
            case JsonText.Result.Good(var json) when !json.isObject() -> new Wrong(Texts.text("form.extra.object"));
            case JsonText.Result.Good(var json) -> merged(new TreeMap<>(JsonText.plain(json)), own, values);
        };
    }

    private static Merged merged(NavigableMap<String, Object> fields, Set<String> own, Values values) {
        List<String> refused = fields.keySet().stream()
                .filter(name -> own.contains(name) || NEVER.contains(name) || secret(name))
                .toList();
        refused.forEach(fields::remove);
        List<String> overridden = fields.keySet().stream()
                .filter(name -> values.names().stream().anyMatch(set -> set.equals(name) || set.startsWith(name + '.')))
                .toList();
        return new Merged(fields, overridden, refused);
    }

    private static boolean secret(String name) {
        return SECRETS.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Whether it must not be kept, because it holds what looks like a secret.
    default boolean secret() {
        return this instanceof Merged(var _, var _, var refused)
                && refused.stream().anyMatch(Extra::secret);
    }

    /// Whether something of it goes into the request.
    default boolean active() {
        return this instanceof Merged(var fields, var _, var _) && !fields.isEmpty();
    }

    /// A sentence for below the box; empty where there is nothing to say.
    default String words() {
        return switch (this) {
            case Nothing _ -> "";
            case Wrong(String why) -> why;
            case Merged(var _, var overridden, var refused) ->
                String.join(" ", sentences(overridden, refused).toList());
        };
    }

    private static Stream<String> sentences(List<String> overridden, List<String> refused) {
        List<String> secrets = refused.stream().filter(Extra::secret).toList();
        List<String> others = refused.stream().filter(name -> !secret(name)).toList();
        return Stream.of(
                        FormText.named("form.extra.overrides", overridden),
                        FormText.named("form.extra.refused", others),
                        FormText.named("form.extra.secret", secrets))
                .filter(sentence -> !sentence.isEmpty());
    }
}
