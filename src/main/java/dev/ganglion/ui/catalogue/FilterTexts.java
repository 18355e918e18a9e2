package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Ask;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.catalogue.Wish;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;

/// The words of filters.
final class FilterTexts {
    private FilterTexts() {}

    static String status(Optional<Status> status) {
        return Texts.text("catalogue.scope." + status.map(Status::name).orElse("ALL"));
    }

    static String statusTip(Optional<Status> status) {
        return Texts.text("catalogue.scope." + status.map(Status::name).orElse("ALL") + ".tip");
    }

    static String task(Optional<Task> task) {
        return Texts.text("tab." + task.map(Task::name).orElse("ALL"));
    }

    /// What a chip says: the trait alone while it does not matter, else what is wanted of it.
    static String wish(Trait trait, Wish wish) {
        String name = Texts.text("trait." + trait);
        return switch (wish) {
            case OFF -> name;
            case ONLY -> Texts.text("catalogue.wish.only", name);
            case WITHOUT -> Texts.text("catalogue.wish.without", name);
        };
    }

    /// What a filter asks for, as one reads it in a list of what hides models.
    static String ask(Ask ask) {
        return switch (ask) {
            case Ask.Words(var query) -> Texts.text("catalogue.ask.words", query.strip());
            case Ask.Standing(var status) -> status(Optional.of(status));
            case Ask.Kind(var task) -> Texts.text("task." + task);
            case Ask.Quality(var trait, var wish) -> wish(trait, wish);
        };
    }
}
