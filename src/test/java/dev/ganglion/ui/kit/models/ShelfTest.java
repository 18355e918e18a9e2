package dev.ganglion.ui.kit.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final MemorySettings settings = new MemorySettings();
    private final Shelf shelf = new Shelf(settings);

    @Test
    void putsFavouritesThenRecentModelsFirst() {
        shelf.star("c");
        shelf.star("e");
        shelf.used("b");
        shelf.used("e");
        shelf.used("d");

        assertThat(shelf.first(models("a", "b", "c", "d", "e")))
                .extracting(Model::id)
                .containsExactly("c", "e", "d", "b", "a");
    }

    @Test
    void everyShelfOfTheSameSettingsSeesTheSame() {
        shelf.star("c");
        shelf.used("b");

        var other = new Shelf(settings);

        assertThat(other.favourites()).containsExactly("c");
        assertThat(other.recent()).containsExactly("b");
    }

    @Test
    void starringTwiceIsNoFavourite() {
        shelf.star("c");
        shelf.star("d");
        shelf.star("c");

        assertThat(shelf.favourites()).containsExactly("d");
    }

    @Test
    void remembersTheFiveUsedLast() {
        Stream.of("a", "b", "c", "a", "d", "e", "f").forEach(shelf::used);

        assertThat(shelf.recent()).containsExactly("f", "e", "d", "a", "c");
    }

    @Test
    void beginsEmpty() {
        assertThat(shelf.favourites()).isEmpty();
        assertThat(shelf.recent()).isEmpty();
        assertThat(shelf.first(models("a", "b"))).extracting(Model::id).containsExactly("a", "b");
    }

    private static List<Model> models(String... ids) {
        return Stream.of(ids)
                .map(id -> Model.unlisted(id, Task.TEXT_GENERATION))
                .toList();
    }
}
