package dev.ganglion.catalogue;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Fuzzy search. Every word of the query must match some field; loose matches count only when nothing is closer.
final class Search {
    /// What is searched of a model, in lower case.
    private record Card(Model model, String name, String vendor, String task) {}

    private record Hit(Card card, Match.Quality worst, int score) {}

    private final List<Card> cards;

    Search(List<Model> models) {
        cards = models.stream()
                .map(model -> new Card(
                        model,
                        lower(model.name()),
                        lower(model.vendor() + ' ' + model.id()),
                        lower(model.task().label())))
                .toList();
    }

    List<Model> find(String query, Optional<Task> task) {
        List<String> words = Stream.of(lower(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var hits = new ArrayList<Hit>();
        for (Card card : cards) {
            if (task.isEmpty() || task.get() == card.model.task()) {
                hit(card, words).ifPresent(hits::add);
            }
        }
        boolean close = hits.stream().anyMatch(hit -> hit.worst != Match.Quality.LOOSE);
        return hits.stream()
                .filter(hit -> !close || hit.worst != Match.Quality.LOOSE)
                .sorted(Comparator.comparingInt(Hit::score).reversed())
                .map(hit -> hit.card.model)
                .toList();
    }

    private static Optional<Hit> hit(Card card, List<String> words) {
        var worst = Match.Quality.PREFIX;
        int score = 0;
        for (String word : words) {
            Match match = best(card, word);
            if (match.quality() == Match.Quality.NONE) {
                return Optional.empty();
            }
            worst = match.quality().compareTo(worst) < 0 ? match.quality() : worst;
            score += match.score();
        }
        return Optional.of(new Hit(card, worst, score));
    }

    /// A hit in the name counts a little more than the same in vendor or task.
    private static Match best(Card card, String word) {
        Match best = Match.of(word, card.name).plus(6);
        for (String field : List.of(card.vendor, card.task)) {
            Match other = Match.of(word, field);
            best = other.score() > best.score() ? other : best;
        }
        return best;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
