package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;

/// The list of models, in pages. Past the end a page is empty: the official client reads until it sees one.
public final class SearchRoute {
    private static final int PAGE_SIZE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Catalogue catalogue;
    private final Clock clock;

    /// Over the models of that catalogue, on the day of that clock.
    public SearchRoute(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Answers with that.
    public void answer(Call call) throws IOException, Refusal {
        int page = Math.max(1, number(call, "page", 1));
        int size = Math.clamp(number(call, "per_page", PAGE_SIZE), 1, LARGEST_PAGE);
        var found = found(call);
        var items = JsonNodeFactory.instance.arrayNode();
        found.stream().skip((page - 1L) * size).limit(size).map(ModelItem::of).forEach(items::add);
        var envelope = Envelope.of(items);
        envelope.putObject("result_info")
                .put("page", page)
                .put("per_page", size)
                .put("count", items.size())
                .put("total_count", found.size())
                .put("total_pages", Math.ceilDiv(found.size(), size));
        call.json(200, envelope);
    }

    private List<ModelFacts> found(Call call) throws Refusal {
        var words = lower(call, "search");
        var task = lower(call, "task");
        var author = lower(call, "author");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean retired = flag(call, "include_deprecated");
        boolean experimental = !flag(call, "hide_experimental");
        boolean source = number(call, "source", ModelItem.SOURCE) == ModelItem.SOURCE;
        return catalogue.models().stream()
                .filter(model -> source && (retired ? model.remembered(today) : model.listed()))
                .filter(model -> experimental || !model.json().path("beta").asBoolean(false))
                .filter(model -> model.id().toLowerCase(Locale.ROOT).contains(words))
                .filter(model ->
                        task.isEmpty() || model.task().toLowerCase(Locale.ROOT).equals(task))
                .filter(model -> author.isEmpty()
                        || model.json().path("vendor").asString("").equals(author))
                .toList();
    }

    private static boolean flag(Call call, String name) {
        return call.query(name).filter("true"::equals).isPresent();
    }

    private static String lower(Call call, String name) {
        return call.query(name).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    private static int number(Call call, String name, int standard) throws Refusal {
        try {
            return call.query(name).map(Integer::parseInt).orElse(standard);
        } catch (NumberFormatException e) {
            throw Refusal.api(400, new Reason(7003, "The parameter " + name + " is not a number"));
        }
    }
}
