package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Ask;
import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Filter;
import dev.ganglion.catalogue.Found;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.catalogue.card.CardViewModel;
import dev.ganglion.ui.catalogue.card.Intake;
import dev.ganglion.ui.catalogue.compare.Comparison;
import dev.ganglion.ui.catalogue.news.NewsViewModel;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.kit.models.Shelf;
import dev.ganglion.ui.kit.models.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the catalogue page shows and does. UI thread only; what may take a while is done behind it.
final class CatalogueViewModel {
    private final Shelf shelf;
    private final Navigation navigation;
    private final Intake intake;
    private final NewsViewModel news;
    private final CardViewModel card;
    private final Comparison comparison;
    private final Costs costs;
    private final Rows rows;

    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Catalogue> catalogue;
    private final ReadOnlyStringWrapper origin;
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ACTIVE);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.SUGGESTED);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private final ReadOnlyObjectWrapper<Set<String>> favourites = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<String>> recent = new ReadOnlyObjectWrapper<>(Set.of());
    private final Listing listing = new Listing();

    CatalogueViewModel(CatalogueServices services, Navigation navigation) {
        this.catalogue = new ReadOnlyObjectWrapper<>(services.catalogue());
        this.origin = new ReadOnlyStringWrapper(OriginText.of(services.catalogue()));
        this.shelf = new Shelf(services.settings());
        this.intake = new Intake(services.background(), services.parameters());
        this.news = new NewsViewModel(services.settings());
        this.navigation = navigation;
        this.card = new CardViewModel(intake);
        this.comparison = new Comparison(intake);
        this.costs = new Costs(services.background(), services.parameters(), this::arrange);
        this.rows = new Rows(services.background(), services.disputes());
        readShelf();
        rows.disputes().subscribe(this::showCard);
        selected().subscribe(_ -> showCard());
        favourites.subscribe(_ -> markCard());
        comparison.picks().subscribe(_ -> markCard());
        query.subscribe(words -> filter.set(filter.get().search(words)));
        filter.subscribe(asked -> query.set(asked.query()));
        filter.subscribe((before, now) -> narrow(before, now));
        sort.subscribe(this::arrange);
        narrow();
    }

    /// What the user types to narrow the list.
    StringProperty query() {
        return query;
    }

    /// Everything that narrows the list, the query too.
    ReadOnlyObjectProperty<Filter> filter() {
        return filter;
    }

    ObjectProperty<Sort> sort() {
        return sort;
    }

    ReadOnlyObjectProperty<Catalogue> catalogue() {
        return catalogue.getReadOnlyProperty();
    }

    /// Where the list comes from and of when it is.
    ReadOnlyStringProperty origin() {
        return origin.getReadOnlyProperty();
    }

    /// What the filter finds, and what it would find were one thing of it different.
    ReadOnlyObjectProperty<Found> found() {
        return found.getReadOnlyProperty();
    }

    /// The tasks that models of the chosen standing have.
    List<Task> tasks() {
        return catalogue.get().tasks(filter.get().status());
    }

    /// The models that fit, in order.
    ObservableList<Model> shown() {
        return listing.models();
    }

    /// The model whose card is shown; null only when no model fits.
    ReadOnlyObjectProperty<@Nullable Model> selected() {
        return listing.selected();
    }

    /// The row of that model; nowhere while the models change.
    ReadOnlyIntegerProperty place() {
        return listing.place();
    }

    ReadOnlyObjectProperty<Set<String>> favourites() {
        return favourites.getReadOnlyProperty();
    }

    /// The ids of the models that were used last.
    ReadOnlyObjectProperty<Set<String>> recent() {
        return recent.getReadOnlyProperty();
    }

    CardViewModel card() {
        return card;
    }

    NewsViewModel news() {
        return news;
    }

    Comparison comparison() {
        return comparison;
    }

    Rows rows() {
        return rows;
    }

    /// Shows another catalogue; query, filters, order, picks and, where it is still there, the selection stay.
    void show(Standing standing) {
        rows.renew(standing.catalogue().models());
        intake.forget();
        news.show(standing.news());
        origin.set(OriginText.of(standing));
        catalogue.set(standing.catalogue());
        comparison.renew(id -> standing.catalogue().find(id).map(rows::of));
        narrow();
        showCard();
    }

    private void showCard() {
        card.show(Optional.ofNullable(selected().get()).map(rows::of).orElse(null));
        markCard();
    }

    /// Reads favourites and recent models again, as other pages change them too.
    void refresh() {
        var before = List.of(favourites.get(), recent.get());
        readShelf();
        rows.refresh(catalogue.get().models());
        if (!before.equals(List.of(favourites.get(), recent.get()))) {
            arrange();
        }
    }

    void select(Model model) {
        listing.select(model);
    }

    /// Selects the model `step` rows further down, or up when negative, as far as there are rows.
    void move(int step) {
        listing.move(step);
    }

    /// Shows the model of that id, and drops from the filter whatever hides it.
    void reveal(String id) {
        catalogue.get().find(id).ifPresent(model -> {
            if (!listing.models().contains(model)) {
                filter.set(Filter.ACTIVE.within(Optional.of(model.lifecycle().status())));
            }
            listing.select(model);
        });
    }

    void within(Optional<Status> status) {
        filter.set(filter.get().within(status));
    }

    void of(Optional<Task> task) {
        filter.set(filter.get().of(task));
    }

    /// Off, then only with it, then only without, then off again.
    void turn(Trait trait) {
        filter.set(filter.get().wish(trait, filter.get().wish(trait).next()));
    }

    void drop(Ask ask) {
        filter.set(filter.get().without(ask));
    }

    void clearSearch() {
        query.set("");
    }

    /// Drops everything but the standing.
    void clearFilters() {
        filter.set(filter.get().cleared());
    }

    /// Makes that model a favourite, or none any more. Its row stays where it is until the list is arranged anew.
    void star(Model model) {
        shelf.star(model.id());
        readShelf();
    }

    void pick(Model model) {
        comparison.pick(rows.of(model));
    }

    /// Opens the page that works with that model, if there is one.
    void use(Model model) {
        if (Workplace.of(model).isPresent()) {
            shelf.used(model.id());
            navigation.use(model);
        }
    }

    private void readShelf() {
        favourites.set(Set.copyOf(shelf.favourites()));
        recent.set(Set.copyOf(shelf.recent()));
    }

    private void markCard() {
        Model model = selected().get();
        if (model != null) {
            card.mark(favourites.get().contains(model.id()), comparison.picked(model.id()));
        }
    }

    /// Words select the best match, which Enter then uses; anything else leaves the selection where it
    /// still fits.
    private void narrow(Filter before, Filter now) {
        boolean searched = !now.query().isBlank() && !now.query().equals(before.query());
        found.set(catalogue.get().narrow(now));
        arrangeWith(searched ? null : selected().get());
    }

    private void narrow() {
        narrow(filter.get(), filter.get());
    }

    private void arrange() {
        arrangeWith(selected().get());
    }

    private void arrangeWith(@Nullable Model wanted) {
        listing.show(
                sort.get()
                        .arrange(
                                found.get().models(),
                                this::suggested,
                                models -> costs.cheapestFirst(catalogue.get(), models)),
                wanted);
    }

    private List<Model> suggested(List<Model> models) {
        return filter.get().query().isBlank() ? shelf.first(models) : models;
    }
}
