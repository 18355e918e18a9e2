package dev.ganglion.sandbox.account;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Envelope;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;

/// The tasks and the authors of the listed models, each in one page.
public final class Lists {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Catalogue catalogue;

    /// Over the models of that catalogue.
    public Lists(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Answers with the tasks, in the catalogue's order.
    public void tasks(Call call) throws IOException {
        var ids = new LinkedHashMap<String, String>();
        listed().forEach(model ->
                ids.putIfAbsent(model.task(), model.json().path("task_id").asString("")));
        var tasks = NODES.arrayNode();
        ids.forEach((name, id) ->
                tasks.addObject().put("id", id).put("name", name).put("description", "Models for " + name));
        call.json(200, Envelope.of(empty(call) ? NODES.arrayNode() : tasks));
    }

    /// Answers with the authors, by name.
    public void authors(Call call) throws IOException {
        var names = new TreeSet<String>();
        listed().forEach(model -> names.add(model.json().path("vendor").asString("")));
        var authors = NODES.arrayNode();
        names.forEach(name -> authors.addObject().put("name", name));
        call.json(200, Envelope.of(empty(call) ? NODES.arrayNode() : authors));
    }

    /// There is one page; whoever turns it gets an empty one.
    private static boolean empty(Call call) {
        return call.query("page").filter(page -> !page.equals("1")).isPresent();
    }

    private Iterable<ModelFacts> listed() {
        return catalogue.models().stream().filter(ModelFacts::listed).toList();
    }
}
