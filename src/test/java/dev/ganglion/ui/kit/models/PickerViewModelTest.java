package dev.ganglion.ui.kit.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PickerViewModelTest {
    private final Catalogue catalogue = Catalogue.bundled();
    private final List<Model> chosen = new ArrayList<>();
    private final Shelf shelf = new Shelf(new MemorySettings());
    private final PickerViewModel picker = new PickerViewModel(
            query -> catalogue.search(query, Optional.of(Task.TEXT_GENERATION)), shelf, chosen::add);

    @Test
    void marksTheModelInUseEachTimeItOpens() {
        Model scout = model("@cf/meta/llama-4-scout-17b-16e-instruct");
        picker.use(scout);
        picker.query().set("gpt");

        picker.reset();

        assertThat(picker.query().get()).isEmpty();
        assertThat(marked()).isEqualTo(scout);
        assertThat(picker.spoken().getValue()).isEqualTo("Model: llama-4-scout-17b-16e-instruct");
        assertThat(chosen).isEmpty();
    }

    @Test
    void marksTheFirstWhenTheModelInUseDoesNotFitThePage() {
        picker.use(model("@cf/openai/whisper"));

        picker.reset();

        assertThat(marked()).isEqualTo(picker.shown().getFirst());
    }

    @Test
    void choosesTheMarkedModel() {
        picker.query().set("gpt oss");
        picker.move(1);
        Model second = marked();

        picker.choose();

        assertThat(chosen).containsExactly(second);
        assertThat(picker.current().get()).isEqualTo(second);
    }

    @Test
    void choosesNothingWhenNothingFits() {
        picker.query().set("zzzz");
        picker.move(1);

        picker.choose();

        assertThat(picker.marked().get()).isNull();
        assertThat(chosen).isEmpty();
        assertThat(picker.spoken().getValue()).isEqualTo("Choose a model");
    }

    @Test
    void putsFavouritesAndRecentModelsFirstUntilSomethingIsTyped() {
        shelf.used("@cf/openai/gpt-oss-20b");
        shelf.star("@cf/qwen/qwen3.8-27b");
        shelf.star("@cf/openai/whisper");

        picker.reset();
        List<String> first = picker.shown().stream().limit(3).map(Model::id).toList();
        picker.query().set("glm");

        assertThat(first)
                .containsExactly(
                        "@cf/qwen/qwen3.8-27b",
                        "@cf/openai/gpt-oss-20b",
                        catalogue.active().getFirst().id());
        assertThat(picker.shown().getFirst().id()).isEqualTo("@cf/zai-org/glm-5.3");
    }

    @Test
    void remembersWhatWasChosenAndStarsTheMarkedModel() {
        picker.query().set("gpt oss 20");
        picker.star();
        picker.choose();

        assertThat(shelf.recent()).containsExactly("@cf/openai/gpt-oss-20b");
        assertThat(shelf.favourites()).containsExactly("@cf/openai/gpt-oss-20b");
        assertThat(picker.favourites().get()).containsExactly("@cf/openai/gpt-oss-20b");
    }

    private Model model(String id) {
        return catalogue.find(id).orElseThrow();
    }

    private Model marked() {
        return Objects.requireNonNull(picker.marked().get());
    }
}
