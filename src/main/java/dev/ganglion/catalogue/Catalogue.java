package dev.ganglion.catalogue;

import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The models that one source lists, in its order. Immutable, safe on any thread.
public final class Catalogue {
    private final Map<String, Model> byId = new LinkedHashMap<>();
    private final Search search;
    private final Search searchAnswering;
    private final Search searchAll;

    public Catalogue(List<Model> models) {
        models.forEach(model -> byId.put(model.id(), model));
        search = new Search(active());
        searchAnswering = new Search(
                models().stream().filter(model -> model.lifecycle().answers()).toList());
        searchAll = new Search(models());
    }

    /// The catalogue that ships with the program. Reads a resource, some 50 ms in a fresh process.
    public static Catalogue bundled() {
        try (InputStream in =
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("models.json"), "models.json is missing")) {
            return new Catalogue(BundledModels.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every model, those that are retired too.
    public List<Model> models() {
        return List.copyOf(byId.values());
    }

    /// The models that answer today.
    public List<Model> active() {
        return byId.values().stream().filter(Model::active).toList();
    }

    /// The tasks that models of that standing have, or of any, in the order in which they come.
    public List<Task> tasks(Optional<Status> standing) {
        return byId.values().stream()
                .filter(model -> standing.map(
                                status -> status == model.lifecycle().status())
                        .orElse(true))
                .map(Model::task)
                .distinct()
                .toList();
    }

    /// The model of exactly that id, whatever its status.
    public Optional<Model> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Active models that match every word of `query` in name, vendor, task or id, best first.
    /// A blank query matches all, in the catalogue's order.
    public List<Model> search(String query, Optional<Task> task) {
        return search.find(query, task);
    }

    /// The same among the models that answer, also those that no page lists.
    public List<Model> searchAnswering(String query, Optional<Task> task) {
        return searchAnswering.find(query, task);
    }

    /// What the filter finds among all models. Blank words match all, in the catalogue's order.
    public Found narrow(Filter filter) {
        List<Model> matching = searchAll.find(filter.query(), Optional.empty());
        var narrowing = new Narrowing(filter);
        matching.forEach(model -> narrowing.take(model, true));
        var matched = new HashSet<String>();
        matching.forEach(model -> matched.add(model.id()));
        byId.forEach((id, model) -> {
            if (!matched.contains(id)) {
                narrowing.take(model, false);
            }
        });
        return narrowing.found();
    }
}
