package dev.ganglion.catalogue;

import dev.ganglion.domain.Model;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads `models.json`, token by token: a tree costs three times as long in a fresh process.
final class BundledModels {
    private final JsonParser json;
    private String source = "";
    private LocalDate read = LocalDate.EPOCH;
    private final List<ModelDraft> drafts = new ArrayList<>();

    private BundledModels(JsonParser json) {
        this.json = json;
    }

    static List<Model> read(InputStream in) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            var models = new BundledModels(json);
            json.nextToken();
            models.eachField(models::header);
            return models.drafts.stream()
                    .map(draft -> draft.model(models.source, models.read))
                    .toList();
        }
    }

    private void header(String field) {
        switch (field) {
            case "source" -> source = json.getString();
            case "read" -> read = date();
            case "models" -> eachItem(this::model);
            default -> json.skipChildren();
        }
    }

    private void model() {
        var draft = new ModelDraft();
        eachField(field -> modelField(draft, field));
        drafts.add(draft);
    }

    private void modelField(ModelDraft draft, String field) {
        switch (field) {
            case "id" -> draft.id = json.getString();
            case "name" -> draft.name = json.getString();
            case "vendor" -> draft.vendor = json.getString();
            case "task" -> draft.task(json.getString());
            case "status" -> draft.status(json.getString());
            case "added" -> draft.added = date();
            case "deprecation_date" -> draft.retires = date();
            case "replacement" -> draft.replacement = json.getString();
            case "context_window", "max_input_tokens" -> draft.contextWindow = json.getIntValue();
            case "max_output" -> draft.mostOutput = json.getIntValue();
            case "capabilities" -> eachItem(() -> draft.capability(json.getString()));
            case "requires_workers_paid" -> draft.paidPlan = json.getBooleanValue();
            case "beta" -> draft.beta = json.getBooleanValue();
            case "prices" -> prices("usd", draft.usd::put);
            case "neurons" -> prices("neurons", draft.neurons::put);
            case "input" -> eachItem(() -> input(draft));
            case "stream_format" -> draft.stream(json.getString());
            case "terms" -> draft.terms = json.getString();
            default -> json.skipChildren();
        }
    }

    private void prices(String amountField, BiConsumer<String, BigDecimal> sink) {
        eachItem(() -> {
            var price = new Object() {
                String unit = "";
                BigDecimal amount = BigDecimal.ZERO;
            };
            eachField(field -> {
                if (field.equals("unit")) {
                    price.unit = json.getString();
                } else if (field.equals(amountField)) {
                    price.amount = json.getDecimalValue();
                }
            });
            sink.accept(price.unit, price.amount);
        });
    }

    /// Takes from the parameters only the limit that holds when none is asked for.
    private void input(ModelDraft draft) {
        var parameter = new Object() {
            String name = "";
            int byDefault;
        };
        eachField(field -> {
            if (field.equals("name")) {
                parameter.name = json.getString();
            } else if (field.equals("default") && json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                parameter.byDefault = json.getNumberType() == JsonParser.NumberType.INT ? json.getIntValue() : 0;
            } else {
                json.skipChildren();
            }
        });
        if (parameter.byDefault > 0 && parameter.name.equals("max_tokens")) {
            draft.outputUnlessAsked = parameter.byDefault;
        }
    }

    private LocalDate date() {
        return LocalDate.parse(json.getString());
    }

    private void eachField(Consumer<String> field) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            field.accept(name);
        }
    }

    private void eachItem(Runnable item) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            item.run();
        }
    }
}
