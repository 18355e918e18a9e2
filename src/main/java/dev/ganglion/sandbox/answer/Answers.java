package dev.ganglion.sandbox.answer;

import dev.ganglion.sandbox.facts.Family;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.input.AnswerFormat;
import dev.ganglion.sandbox.input.ChatInput;
import dev.ganglion.sandbox.text.Composer;
import dev.ganglion.sandbox.text.Prompt;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.value.SchemaValue;
import dev.ganglion.sandbox.value.Sketch;
import dev.ganglion.sandbox.value.Unsatisfiable;
import dev.ganglion.sandbox.wire.Choice;
import dev.ganglion.sandbox.wire.Completion;
import dev.ganglion.sandbox.wire.Content;
import dev.ganglion.sandbox.wire.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Makes the answers of all text models. Safe for any thread.
public final class Answers {
    private final Composer composer = new Composer();
    private final PrefixCache prefixes = new PrefixCache(Clock.systemUTC());
    private final Predicate<String> adapters;

    /// @param adapters which fine-tunes there are, by name or id
    public Answers(Predicate<String> adapters) {
        this.adapters = adapters;
    }

    /// The answer to a request.
    ///
    /// @param affinity the session it belongs to, empty for none: equal ones share what was read before
    public Completion complete(ModelFacts model, ChatInput input, String affinity) throws Refusal {
        var pieces = input.prompt().pieces();
        checkWindow(model, pieces.size());
        checkAdapter(input.prompt().beside().adapter());
        var choices = new ArrayList<Choice>();
        for (int number = 0; number < input.answers(); number++) {
            choices.add(choice(model, input, input.prompt().variant(number)));
        }
        boolean cached = model.rates().flatMap(rates -> rates.cached()).isPresent();
        return new Completion(
                model,
                choices,
                pieces.size(),
                cached ? prefixes.read(model.id() + ' ' + affinity, pieces) : 0,
                System.currentTimeMillis());
    }

    /// The older family parses what it sends, so half a value is none at all.
    private Choice choice(ModelFacts model, ChatInput input, Prompt prompt) throws Refusal {
        var thoughts = input.effort().map(effort -> composer.thoughts(prompt, effort));
        var content = content(model, input, prompt);
        var choice = new Choice(thoughts.map(Tokens::of).orElse(List.of()), content, false).within(input.limit());
        if (choice.cut() && content instanceof Content.Json && model.family() == Family.LEGACY) {
            throw Refusal.jsonMode();
        }
        return choice;
    }

    private Content content(ModelFacts model, ChatInput input, Prompt prompt) throws Refusal {
        if (model.id().contains("/llama-guard")) {
            return input.format() instanceof AnswerFormat.Free
                    ? Content.of(Guard.verdict(prompt.message()))
                    : new Content.Json(Guard.verdictAsJson(prompt.message()));
        }
        var calls = new ToolPick(input.tools()).calls(prompt);
        if (!calls.isEmpty()) {
            return new Content.Calls(calls);
        }
        return switch (input.format()) {
            case AnswerFormat.Free() -> Content.of(beforeStop(text(prompt), input.stops()));
            case AnswerFormat.AnyObject() -> new Content.Json(Sketch.about(prompt.message()));
            case AnswerFormat.Fitting(var schema) -> new Content.Json(value(schema, prompt));
        };
    }

    private String text(Prompt prompt) {
        return GoingOn.of(prompt)
                .flatMap(going -> going.rest(composer.answer(going.asked())))
                .orElseGet(() -> composer.answer(prompt));
    }

    private static JsonNode value(JsonNode schema, Prompt prompt) throws Refusal {
        try {
            return new SchemaValue(schema).about(prompt.message());
        } catch (Unsatisfiable e) {
            throw Refusal.jsonMode();
        }
    }

    private static String beforeStop(String text, List<String> stops) {
        int end = stops.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
        return text.substring(0, end);
    }

    private void checkAdapter(Optional<String> adapter) throws Refusal {
        if (adapter.filter(name -> !adapters.test(name)).isPresent()) {
            throw Refusal.ai(400, 3039, "Finetune " + adapter.get() + " does not exist or misses required files");
        }
    }

    /// The service hands on the backend's own words here. Its code is not known; 5021 is the sandbox's choice.
    private static void checkWindow(ModelFacts model, int promptTokens) throws Refusal {
        int window = model.window().orElse(Integer.MAX_VALUE);
        if (promptTokens > window) {
            throw Refusal.ai(
                    400,
                    5021,
                    "{\"object\":\"error\",\"message\":\"Requested token count exceeds the model's maximum context"
                            + " length of %d tokens. You requested %d tokens.\"}".formatted(window, promptTokens));
        }
    }
}
