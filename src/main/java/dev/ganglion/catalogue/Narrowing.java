package dev.ganglion.catalogue;

import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Goes through all models once. One that fails nothing is found; one that fails a single ask counts where that ask
/// is left out; one that fails more counts nowhere.
final class Narrowing {
    private final List<Ask> asks;
    private final List<Model> models = new ArrayList<>();
    private final Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
    private final Map<Task, Integer> byTask = new EnumMap<>(Task.class);
    private final Map<Trait, Found.Split> byTrait = new EnumMap<>(Trait.class);
    private final Map<Ask, Integer> regained = new HashMap<>();

    Narrowing(Filter filter) {
        asks = filter.asks();
    }

    /// @param matches whether it matches the words of the filter
    void take(Model model, boolean matches) {
        var failed = new ArrayList<Ask>(1);
        for (Ask ask : asks) {
            if (!meets(model, ask, matches)) {
                failed.add(ask);
                if (failed.size() == 2) {
                    return;
                }
            }
        }
        if (failed.isEmpty()) {
            find(model);
        } else {
            countWithout(failed.getFirst(), model);
        }
    }

    Found found() {
        return new Found(models, byStatus, byTask, byTrait, regained);
    }

    private static boolean meets(Model model, Ask ask, boolean matches) {
        return switch (ask) {
            case Ask.Words _ -> matches;
            case Ask.Standing(var status) -> model.lifecycle().status() == status;
            case Ask.Kind(var task) -> model.task() == task;
            case Ask.Quality(var trait, var wish) -> trait.of(model) == (wish == Wish.ONLY);
        };
    }

    private void find(Model model) {
        models.add(model);
        count(model.lifecycle().status());
        count(model.task());
        for (Trait trait : Trait.values()) {
            count(trait, model);
        }
    }

    private void countWithout(Ask ask, Model model) {
        regained.merge(ask, 1, Integer::sum);
        switch (ask) {
            case Ask.Words _ -> {}
            case Ask.Standing _ -> count(model.lifecycle().status());
            case Ask.Kind _ -> count(model.task());
            case Ask.Quality(var trait, var _) -> count(trait, model);
        }
    }

    private void count(Status status) {
        byStatus.merge(status, 1, Integer::sum);
    }

    private void count(Task task) {
        byTask.merge(task, 1, Integer::sum);
    }

    private void count(Trait trait, Model model) {
        byTrait.merge(trait, trait.of(model) ? new Found.Split(1, 0) : new Found.Split(0, 1), Found.Split::plus);
    }
}
