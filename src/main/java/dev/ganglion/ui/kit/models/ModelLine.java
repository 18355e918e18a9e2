package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Mark.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A model as lists and pickers show it: every word ready.
///
/// @param context such as `131 k`, empty where unknown
/// @param added the day it came, empty where unknown
/// @param prices every price with its exact neurons, one a line
/// @param capabilities what sets it apart; streaming is left out, as nearly all text models stream
/// @param conditions plan and maturity, such as "Paid plan"
/// @param standing how it can be reached when not simply active, and its retirement
/// @param dispute how what replies state differs from its prices, as a sentence; empty where nothing is known of it
public record ModelLine(
        Model model,
        Vendor vendor,
        String task,
        String context,
        String added,
        Cost cost,
        String prices,
        List<Mark> capabilities,
        List<Mark> conditions,
        List<Mark> standing,
        String dispute) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public ModelLine {
        capabilities = List.copyOf(capabilities);
        conditions = List.copyOf(conditions);
        standing = List.copyOf(standing);
    }

    /// The line of that model.
    public static ModelLine of(Model model) {
        return new ModelLine(
                model,
                Vendor.of(model.vendor()),
                Texts.text("task." + model.task()),
                context(model),
                model.lifecycle().added().map(ModelLine::day).orElse(""),
                Cost.of(model),
                prices(model),
                capabilities(model),
                conditions(model),
                standing(model.lifecycle()),
                "");
    }

    /// The same with a mark that its replies state another cost than its prices.
    public ModelLine disputed(String word, String sentence) {
        var marks = new ArrayList<>(conditions);
        marks.add(new Mark(word, Tone.WARNING));
        return new ModelLine(
                model, vendor, task, context, added, cost, prices, capabilities, marks, standing, sentence);
    }

    /// A date as the window writes it, such as `1 Oct 2026`.
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// The line as a screen reader says it.
    public String spoken() {
        var words = new ArrayList<>(List.of(model.name(), vendor.name(), task));
        if (!context.isEmpty()) {
            words.add(Texts.text("model.spoken.context", context));
        }
        words.add(
                switch (cost) {
                    case Cost.PerToken(var input, var output) ->
                        Texts.text(
                                "model.spoken.tokens",
                                input.dollars(),
                                output.map(Cost.Figure::dollars).orElse(Texts.text("model.nothing")));
                    case Cost.PerUse(var price, var unit) -> price.dollars() + ' ' + unit;
                    case Cost.Unpublished() -> Texts.text("model.unpublished");
                });
        conditions.forEach(mark -> words.add(mark.text()));
        standing.forEach(mark -> words.add(mark.text()));
        return String.join(", ", words);
    }

    private static String context(Model model) {
        var tokens = model.contextWindow();
        return tokens.isPresent() ? Figures.count(tokens.getAsInt()) : "";
    }

    private static String prices(Model model) {
        return model.prices().lines().stream()
                .map(price -> Texts.text(
                        "model.price",
                        Texts.text("unit." + price.unit()),
                        Cost.figure(price).dollars(),
                        Cost.exactNeurons(price)))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"), text -> text.isEmpty() ? Texts.text("model.unpublished") : text));
    }

    private static List<Mark> capabilities(Model model) {
        return Arrays.stream(Capability.values())
                .filter(capability -> capability != Capability.STREAMING && model.can(capability))
                .map(capability -> new Mark(capability.label(), Tone.PLAIN))
                .toList();
    }

    private static List<Mark> conditions(Model model) {
        var marks = new ArrayList<Mark>();
        if (model.paidPlan()) {
            marks.add(new Mark(Texts.text("model.paid"), Tone.OUTLINE));
        }
        if (model.beta()) {
            marks.add(new Mark(Texts.text("model.beta"), Tone.OUTLINE));
        }
        return marks;
    }

    private static List<Mark> standing(Lifecycle lifecycle) {
        String when = lifecycle.retires().map(ModelLine::day).orElse("");
        return switch (lifecycle.status()) {
            case ACTIVE -> when.isEmpty() ? List.of() : warning("model.retires", when);
            case ACCESS_BY_FORM -> List.of(new Mark(Texts.text("model.by-form"), Tone.OUTLINE));
            case UNLISTED -> List.of(new Mark(Texts.text("model.unlisted"), Tone.OUTLINE));
            case DEPRECATED -> warning("model.deprecated", when);
        };
    }

    private static List<Mark> warning(String key, String when) {
        return List.of(new Mark(Texts.text(key, when).strip(), Tone.WARNING));
    }
}
