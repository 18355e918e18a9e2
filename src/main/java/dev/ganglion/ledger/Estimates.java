package dev.ganglion.ledger;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Estimates chats, and learns from real usage how many characters a token of each model has.
/// What it learns is kept in the settings. Safe on any thread; a lost update only learns less.
public final class Estimates {
    private static final double CHARACTERS_A_TOKEN = 4;

    /// Real prompts had up to 2.7 times the tokens that four characters a token gives.
    private static final double WORST = 2.7;

    private static final double WORST_ONCE_LEARNT = 1.25;
    private static final double BEST = 0.6;
    private static final double BEST_ONCE_LEARNT = 0.8;
    private static final double WEIGHT_OF_NEWEST = 0.3;
    private static final int TOKENS_AROUND_A_MESSAGE = 4;

    /// What a picture takes is between what the smallest model makes of a thumbnail and four tiles of the model that
    /// cuts pictures the finest.
    private static final int LEAST_OF_A_PICTURE = 64;

    private static final int ABOUT_A_PICTURE = 1_000;
    private static final int MOST_OF_A_PICTURE = 6_500;

    /// Shorter prompts say more about the model's template than about its tokens.
    private static final long LEAST_CHARACTERS_TO_LEARN_FROM = 200;

    /// No tokeniser takes all text for longer or shorter: what looks so is one odd text, or something beside it.
    private static final double SHORTEST_TOKEN = 2;
    private static final double LONGEST_TOKEN = 8;

    private static final long LEGACY_LIMIT = 256;

    /// How many tokens something comes to.
    ///
    /// @param about the likeliest, to be shown with "≈"
    public record Tokens(long least, long about, long most) {}

    private final Settings settings;

    public Estimates(Settings settings) {
        this.settings = settings;
    }

    /// The estimate for sending `messages`, with the limit that the request asks for, if it does.
    public Estimate chat(Model model, List<Message> messages, OptionalInt maxTokens) {
        return chat(model, Extent.of(messages), maxTokens);
    }

    /// The same for what has been counted already.
    public Estimate chat(Model model, Extent extent, OptionalInt maxTokens) {
        Tokens prompt = tokens(model, extent);
        OptionalLong limit = outputLimit(model, prompt.about(), maxTokens);
        var least = new Usage(prompt.least(), prompt.least(), 1, Optional.empty());
        return new Estimate(
                OptionalLong.of(prompt.about()),
                limit,
                Prices.computed(model, least),
                limit.stream()
                        .mapToObj(output -> new Usage(prompt.most(), 0, output, Optional.empty()))
                        .findFirst()
                        .flatMap(most -> Prices.computed(model, most)));
    }

    /// What a chat has cost as far as can be told that ended before it told: its prompt, and what arrived
    /// of the answer. Empty where no price is known.
    public Optional<Neurons> cut(Model model, Extent prompt, Extent arrived) {
        var used = new Usage(
                tokens(model, prompt).about(), 0, tokens(model, arrived).about(), Optional.empty());
        return Prices.computed(model, used);
    }

    /// The tokens that so much makes for that model.
    public Tokens tokens(Model model, Extent extent) {
        Optional<Double> learnt = learnt(model);
        double text = extent.characters() / learnt.orElse(CHARACTERS_A_TOKEN);
        long about = extent.tokens() + (long) Math.ceil(text) + (long) TOKENS_AROUND_A_MESSAGE * extent.messages();
        return new Tokens(
                extent.tokens()
                        + (long) (text * (learnt.isPresent() ? BEST_ONCE_LEARNT : BEST))
                        + (long) LEAST_OF_A_PICTURE * extent.pictures(),
                about + (long) ABOUT_A_PICTURE * extent.pictures(),
                (long) (about * (learnt.isPresent() ? WORST_ONCE_LEARNT : WORST))
                        + (long) MOST_OF_A_PICTURE * extent.pictures());
    }

    /// Takes notice of what the service counted for these messages.
    public void learn(Model model, List<Message> messages, Usage usage) {
        learn(model, Extent.of(messages), usage);
    }

    /// The same for any text. Nobody says how much of it pictures are, so what has any teaches nothing.
    public void learn(Model model, Extent extent, Usage usage) {
        long tokens = usage.promptTokens() - (long) TOKENS_AROUND_A_MESSAGE * extent.messages();
        if (extent.characters() < LEAST_CHARACTERS_TO_LEARN_FROM || extent.pictures() > 0 || tokens <= 0) {
            return;
        }
        double seen = Math.clamp((double) extent.characters() / tokens, SHORTEST_TOKEN, LONGEST_TOKEN);
        double known = learnt(model).orElse(seen);
        settings.put(key(model), Double.toString(known + WEIGHT_OF_NEWEST * (seen - known)));
    }

    private Optional<Double> learnt(Model model) {
        try {
            return settings.value(key(model)).map(Double::valueOf).filter(factor -> factor > 0.05 && factor < 50);
        } catch (NumberFormatException e) {
            return Optional.empty(); // someone edited the file: start again
        }
    }

    private static OptionalLong outputLimit(Model model, long prompt, OptionalInt maxTokens) {
        OptionalLong limit = limit(model, maxTokens);
        if (model.contextWindow().isEmpty()) {
            return limit;
        }
        long room = Math.max(1, model.contextWindow().getAsInt() - prompt);
        return OptionalLong.of(Math.min(limit.orElse(room), room));
    }

    /// Where an answer of that model ends at the latest, when the request asks for that limit or for none; empty where
    /// nobody has said so. Asking for more than the model can does not make it longer.
    public static OptionalLong limit(Model model, OptionalInt maxTokens) {
        if (maxTokens.isPresent()) {
            return OptionalLong.of(
                    Math.min(maxTokens.getAsInt(), model.output().most().orElse(Integer.MAX_VALUE)));
        }
        if (model.output().unlessAsked().isPresent()) {
            return OptionalLong.of(model.output().unlessAsked().getAsInt());
        }
        if (model.stream() == StreamFormat.LEGACY) {
            return OptionalLong.of(LEGACY_LIMIT);
        }
        return model.output().most().isPresent()
                ? OptionalLong.of(model.output().most().getAsInt())
                : OptionalLong.empty();
    }

    private static String key(Model model) {
        return "characters-a-token." + model.id();
    }
}
