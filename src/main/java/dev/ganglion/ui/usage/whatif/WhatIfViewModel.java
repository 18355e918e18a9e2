package dev.ganglion.ui.usage.whatif;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.bill.MonthlyBill;
import dev.ganglion.ui.usage.sums.Names;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Requests a day, of which model, and what a month of them would cost. UI thread only.
public final class WhatIfViewModel {
    static final long MOST = 1_000_000;
    static final double DECADES = 6;
    private static final long FIRST = 1_000;
    private static final double FIGURES = 100;

    private final Supplier<List<Model>> models;
    private final Names names;
    private final ReadOnlyLongWrapper requests = new ReadOnlyLongWrapper(FIRST);
    private final DoubleProperty position = new SimpleDoubleProperty(Math.log10(FIRST));
    private final ReadOnlyObjectWrapper<List<Rate>> measured = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Rate>> rate = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<MonthlyBill>> bill = Bindings.createObjectBinding(this::bill, requests, rate);
    private Optional<String> chosen = Optional.empty();
    private boolean typing;

    /// @param models those that can be asked about though nobody measured them
    public WhatIfViewModel(Supplier<List<Model>> models, Names names) {
        this.models = models;
        this.names = names;
        position.subscribe(at -> {
            if (!typing) {
                requests.set(rounded(at.doubleValue()));
            }
        });
    }

    /// Knows other measured calls; a model that was chosen stays, else it is the first of them.
    public void show(Collection<Tally> tallies) {
        measured.set(Rate.measured(tallies));
        rate.set(chosen.flatMap(this::rate)
                .or(() -> measured.get().stream().findFirst())
                .or(() -> models.get().stream()
                        .filter(Model::active)
                        .filter(Model::chats)
                        .flatMap(chats -> Rate.typical(chats).stream())
                        .findFirst()));
    }

    /// Sets requests as typed; kept within 1 and a million. Returns whether it was a number.
    boolean type(String typed) {
        String digits = typed.replaceAll("[\\s,._']", "");
        if (!digits.matches("\\d{1,18}")) {
            return false;
        }
        requests.set(Math.clamp(Long.parseLong(digits), 1, MOST));
        typing = true;
        position.set(Math.log10((double) requests.get()));
        typing = false;
        return true;
    }

    void choose(String model) {
        chosen = Optional.of(model);
        rate.set(rate(model));
    }

    /// Where the slider stands: the power of ten.
    DoubleProperty position() {
        return position;
    }

    ReadOnlyLongProperty requests() {
        return requests.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Rate>> measured() {
        return measured.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Rate>> rate() {
        return rate.getReadOnlyProperty();
    }

    ObjectBinding<Optional<MonthlyBill>> monthly() {
        return bill;
    }

    /// The models that have a price for a typical request.
    List<Model> priced() {
        return models.get().stream()
                .filter(Model::active)
                .filter(model -> Rate.typical(model).isPresent())
                .toList();
    }

    String name(String model) {
        return names.model().apply(model);
    }

    private Optional<MonthlyBill> bill() {
        return rate.get().map(each -> new MonthlyBill(requests.get(), each.each()));
    }

    private Optional<Rate> rate(String model) {
        return measured.get().stream()
                .filter(each -> each.model().equals(model))
                .findFirst()
                .or(() -> models.get().stream()
                        .filter(each -> each.id().equals(model))
                        .findFirst()
                        .flatMap(Rate::typical));
    }

    /// Two figures, so that a slide stops at numbers that people say.
    private static long rounded(double position) {
        double exact = Math.pow(10, position);
        if (exact < FIGURES) {
            return Math.max(1, Math.round(exact));
        }
        double unit = Math.pow(10, Math.floor(position) - 1);
        return Math.clamp(Math.round(exact / unit) * (long) unit, 1, MOST);
    }
}
