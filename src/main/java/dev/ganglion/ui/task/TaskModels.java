package dev.ganglion.ui.task;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.catalogue.schema.SettingsMemory;
import dev.ganglion.catalogue.schema.ValueJson;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Form;
import dev.ganglion.ui.kit.form.FormViewModel;
import dev.ganglion.ui.kit.models.DefaultModels;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.models.Shelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which model works on a page, and with which parameters. Remembers both. UI thread only.
public final class TaskModels {
    /// What a page offers.
    ///
    /// @param id a stable name, such as `image`, under which the choice is remembered
    /// @param tasks what its models are for, one or more
    /// @param fits which of them
    /// @param first the model that a newcomer begins with
    /// @param own the names of fields that the page fills itself
    public record Offer(String id, List<Task> tasks, Predicate<Model> fits, String first, Set<String> own) {
        public Offer {
            tasks = List.copyOf(tasks);
            own = Set.copyOf(own);
        }

        /// An offer of models that are for one task.
        public Offer(String id, Task task, Predicate<Model> fits, String first, Set<String> own) {
            this(id, List.of(task), fits, first, own);
        }

        private boolean takes(Model model) {
            return tasks.contains(model.task()) && model.lifecycle().answers() && fits.test(model);
        }
    }

    private final TaskServices services;
    private final Offer offer;
    private final FormViewModel form;
    private final ReadOnlyObjectWrapper<Model> model;
    private final ReadOnlyObjectWrapper<Form> whole = new ReadOnlyObjectWrapper<>(Form.NONE);
    private Optional<LiveSchemas> live = Optional.empty();
    private Forms forms = Forms.BUNDLED;

    public TaskModels(TaskServices services, Offer offer) {
        this.services = services;
        this.offer = offer;
        this.form = new FormViewModel(new SettingsMemory(services.settings()), offer.own());
        this.model = new ReadOnlyObjectWrapper<>(begin());
        show(model.get());
        services.schemas().subscribe(source -> source.ifPresent(this::refreshFrom));
    }

    /// The default model of the task that the user has set, else the one used last, else the first.
    private Model begin() {
        DefaultModels defaults = new DefaultModels(services.settings());
        return Stream.of(
                        offer.tasks().stream().flatMap(task -> defaults.of(task).stream()),
                        services.settings().value(key()).stream(),
                        Stream.of(offer.first()))
                .flatMap(ids -> ids)
                .flatMap(id -> find(id).stream())
                .findFirst()
                .or(() -> search("").stream().findFirst())
                .orElseGet(() -> Model.unlisted(offer.first(), offer.tasks().getFirst()));
    }

    private String key() {
        return offer.id() + ".model";
    }

    /// The models that fit a query, the best first: active ones, and those that work although no page
    /// lists them.
    public List<Model> search(String query) {
        Optional<Task> only =
                Optional.of(offer.tasks()).filter(tasks -> tasks.size() == 1).map(List::getFirst);
        return services.catalogue().get().searchAnswering(query, only).stream()
                .filter(offer::takes)
                .toList();
    }

    /// The model of that id, if it fits the page.
    public Optional<Model> find(String id) {
        return services.catalogue().get().find(id).filter(offer::takes);
    }

    /// Works with the model of that id from now on, if it fits the page.
    public void choose(String id) {
        find(id).ifPresent(this::choose);
    }

    public void choose(Model chosen) {
        model.set(chosen);
        show(chosen);
        services.settings().put(key(), chosen.id());
    }

    /// Takes what another catalogue says of the model in use.
    public void catalogueChanged() {
        find(model.get().id()).ifPresent(model::set);
    }

    /// Reads the schemas of models from there from now on, such as when the connection changes.
    private void refreshFrom(LiveSchemas.Source source) {
        LiveSchemas schemas = new LiveSchemas(source);
        live = Optional.of(schemas);
        forms = new Forms(schemas::input);
        refresh();
    }

    /// Where the schema does not come, the bundled facts hold.
    private void refresh() {
        if (live.isEmpty() || live.get().input(model.get().id()).isPresent()) {
            return;
        }
        LiveSchemas schemas = live.get();
        Model asked = model.get();
        services.background()
                .<Boolean>start(
                        _ -> schemas.load(asked.id()),
                        _ -> {},
                        () -> Optional.of(model.get()).filter(asked::equals).ifPresent(this::fill),
                        _ -> {});
    }

    private void show(Model shown) {
        fill(shown);
        refresh();
    }

    private void fill(Model shown) {
        Forms.Told told = forms.of(shown.id());
        whole.set(told.form());
        form.use(shown.id(), told.form());
        told.trouble().ifPresent(form::sayUnreadable);
    }

    public ReadOnlyObjectProperty<Model> model() {
        return model.getReadOnlyProperty();
    }

    /// All that the model in use can be told, what the page fills itself included.
    public ReadOnlyObjectProperty<Form> whole() {
        return whole.getReadOnlyProperty();
    }

    /// The parameters of the model in use, for a [dev.ganglion.ui.kit.form.ParameterDock].
    public FormViewModel form() {
        return form;
    }

    /// The fields of a request, those of the extra JSON over the others.
    public Map<String, Object> parameters() {
        Map<String, Object> fields = new HashMap<>(ValueJson.plain(form.values().get()));
        fields.putAll(form.extraFields().get());
        return fields;
    }

    /// A new control that shows the model in use and lets the user choose another.
    public ModelPicker picker() {
        ModelPicker picker = new ModelPicker(this::search, new Shelf(services.settings()), this::choose);
        model.subscribe(picker::use);
        return picker;
    }
}
