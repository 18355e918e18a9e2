package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.kit.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What there is to tell of a picture beside its prompt, in words.
final class Facts {
    /// Something that is told, and what it is called.
    record Fact(String name, String value) {}

    private static final String MODEL = "";
    private static final String PROMPT = " ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private Facts() {}

    /// What the form said beside the prompts, the seed among it.
    static List<Fact> parameters(Drawn drawn) {
        List<Fact> facts = new ArrayList<>();
        drawn.recall().form().values().byName().forEach((name, value) -> {
            if (!name.equals("negative_prompt")) {
                facts.add(new Fact(name.replace('_', ' '), text(value)));
            }
        });
        if (!drawn.recall().form().extra().isBlank()) {
            facts.add(new Fact(
                    Texts.text("gallery.fact.extra"), drawn.recall().form().extra()));
        }
        if (!drawn.recall().references().isEmpty()) {
            facts.add(new Fact(
                    Texts.text("gallery.fact.references"),
                    Integer.toString(drawn.recall().references().size())));
        }
        drawn.recall()
                .mask()
                .ifPresent(_ ->
                        facts.add(new Fact(Texts.text("gallery.fact.mask"), Texts.text("gallery.fact.mask.painted"))));
        return facts;
    }

    /// What the file is, and how it came.
    static List<Fact> making(Drawn drawn, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        Drawn.Shape shape = drawn.shape();
        String format = shape.type().substring(shape.type().indexOf('/') + 1).toUpperCase(Locale.ROOT);
        String bytes = Figures.bytes(shape.bytes());
        facts.add(new Fact(
                Texts.text("gallery.fact.size"),
                shape.width() == 0
                        ? Texts.text("gallery.fact.unreadable", format, bytes)
                        : Texts.text(
                                "gallery.fact.pixels",
                                Integer.toString(shape.width()),
                                Integer.toString(shape.height()),
                                format,
                                bytes)));
        facts.add(new Fact(Texts.text("gallery.fact.took"), Figures.duration(drawn.took())));
        facts.add(new Fact(Texts.text("gallery.fact.at"), DAY.format(drawn.at().atZone(zone))));
        return facts;
    }

    /// What it cost.
    static String cost(Drawn drawn) {
        String cost = drawn.neurons()
                .map(neurons ->
                        Texts.text("gallery.fact.cost.of", Figures.neurons(neurons), Figures.usd(neurons.usd())))
                .orElseGet(() -> Texts.text("gallery.fact.cost.unknown"));
        return drawn.simulated() ? Texts.text("gallery.fact.cost.simulated", cost) : cost;
    }

    /// The negative prompt; empty where there is none.
    static String negative(Drawn drawn) {
        return drawn.recall()
                .form()
                .values()
                .of("negative_prompt")
                .map(Facts::text)
                .orElse("");
    }

    /// Of each picture what is not the same with all of them, in a few words.
    static List<String> differences(List<Drawn> some) {
        List<Map<String, String>> all = some.stream().map(Facts::told).toList();
        return all.stream()
                .map(one -> {
                    List<String> words = new ArrayList<>();
                    one.forEach((name, value) -> {
                        boolean same = all.stream().allMatch(other -> Objects.equals(other.get(name), value));
                        if (!same) {
                            words.add(value);
                        }
                    });
                    return String.join(" · ", words);
                })
                .toList();
    }

    private static Map<String, String> told(Drawn drawn) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put(MODEL, drawn.recall().shortModel());
        parameters(drawn).forEach(fact -> told.put(fact.name(), fact.name() + ' ' + fact.value()));
        told.put(PROMPT, drawn.recall().prompt());
        return told;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Numeral numeral -> numeral.number().toPlainString();
            case Value.Text text -> text.text();
            case Value.Truth truth -> Texts.text(truth.on() ? "gallery.fact.yes" : "gallery.fact.no");
            case Value.Texts texts -> String.join(", ", texts.texts());
            case Value.Json json -> json.text();
        };
    }
}
