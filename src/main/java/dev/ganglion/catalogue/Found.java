package dev.ganglion.catalogue;

import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.List;
import java.util.Map;

/// What a filter finds, and what it would find were one thing of it different.
///
/// @param models best match first, else in the catalogue's order
/// @param byStatus how many there are of each standing, whatever standing the filter asks for
/// @param byTask how many there are of each task, whatever task it asks for
/// @param byTrait how many have each trait or lack it, whatever it asks of that trait
/// @param regained how many more there would be without each thing that it asks for
public record Found(
        List<Model> models,
        Map<Status, Integer> byStatus,
        Map<Task, Integer> byTask,
        Map<Trait, Split> byTrait,
        Map<Ask, Integer> regained) {
    /// Nothing, of an empty catalogue.
    public static final Found NOTHING = new Found(List.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /// How many have a trait, and how many lack it.
    public record Split(int having, int lacking) {
        static final Split NONE = new Split(0, 0);

        Split plus(Split other) {
            return new Split(having + other.having, lacking + other.lacking);
        }
    }

    public Found {
        models = List.copyOf(models);
        byStatus = Map.copyOf(byStatus);
        byTask = Map.copyOf(byTask);
        byTrait = Map.copyOf(byTrait);
        regained = Map.copyOf(regained);
    }

    /// How many models the trait splits into those that have it and those that lack it.
    public Split split(Trait trait) {
        return byTrait.getOrDefault(trait, Split.NONE);
    }

    /// How many there would be of any standing.
    public int ofAnyStatus() {
        return sum(byStatus);
    }

    /// How many there would be of any task.
    public int ofAnyTask() {
        return sum(byTask);
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
