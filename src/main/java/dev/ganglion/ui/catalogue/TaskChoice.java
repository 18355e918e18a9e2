package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// One entry of the task filter: a task, or all of them, with how many models it leaves.
record TaskChoice(Optional<Task> task, int count) {
    /// All tasks, then each task that some of `tasks` is, in the order of their declaration.
    static List<TaskChoice> among(List<Task> tasks) {
        var counts = new EnumMap<Task, Integer>(Task.class);
        tasks.forEach(task -> counts.merge(task, 1, Integer::sum));
        var choices = new ArrayList<TaskChoice>();
        choices.add(new TaskChoice(Optional.empty(), tasks.size()));
        counts.forEach((task, count) -> choices.add(new TaskChoice(Optional.of(task), count)));
        return choices;
    }

    String label() {
        return Texts.text(task.map(each -> "task." + each).orElse("catalogue.tasks.all"));
    }
}
