package dev.ganglion.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();

    @Test
    void listsAllActiveModelsInTheirOrderForABlankQuery() {
        assertThat(BUNDLED.search("  ", Optional.empty())).isEqualTo(BUNDLED.active());
    }

    @Test
    void putsNamesThatStartWithTheQueryFirst() {
        List<String> names = names("glm");

        assertThat(names).startsWith("glm-5.3", "glm-5.2").allMatch(name -> name.startsWith("glm"));
    }

    @Test
    void wantsEveryWordInAnyOrder() {
        assertThat(names("70B llama")).containsExactly("llama-3.3-70b-instruct-fp8-fast");
    }

    @Test
    void findsByInitialsOfWords() {
        assertThat(names("l370")).containsExactly("llama-3.3-70b-instruct-fp8-fast");
    }

    @Test
    void findsByVendorAndByTask() {
        assertThat(names("deepgram")).contains("nova-3", "flux");
        assertThat(BUNDLED.search("embed", Optional.empty()))
                .isNotEmpty()
                .allMatch(model ->
                        model.task() == Task.TEXT_EMBEDDINGS || model.name().contains("embed"));
    }

    @Test
    void findsAPastedId() {
        assertThat(names("@cf/meta/llama-3.2-1b-instruct")).startsWith("llama-3.2-1b-instruct");
    }

    @Test
    void findsAMistypedNameOnlyWhenNothingIsCloser() {
        assertThat(names("wisper")).contains("whisper");
        assertThat(names("whisper")).allMatch(name -> name.contains("whisper"));
    }

    @Test
    void keepsToTheTask() {
        assertThat(BUNDLED.search("flux", Optional.of(Task.TEXT_TO_IMAGE)))
                .isNotEmpty()
                .allMatch(model -> model.task() == Task.TEXT_TO_IMAGE);
    }

    @Test
    void leavesOutRetiredModels() {
        assertThat(BUNDLED.find("@cf/meta/llama-3.1-8b-instruct")).isPresent();
        assertThat(BUNDLED.search("@cf/meta/llama-3.1-8b-instruct", Optional.empty()))
                .noneMatch(model -> model.id().equals("@cf/meta/llama-3.1-8b-instruct"));
    }

    @Test
    void findsNothingForNonsenseOfAnyLength() {
        assertThat(BUNDLED.search("zzqx", Optional.empty())).isEmpty();
        assertThat(BUNDLED.search("l".repeat(5_000), Optional.empty())).isEmpty();
    }

    @Test
    void ordersByContextAgeAndName() {
        assertThat(sorted(Order.CONTEXT)).first().extracting(Model::name).isEqualTo("glm-5.3");
        assertThat(sorted(Order.ADDED))
                .extracting(model -> model.lifecycle().added())
                .startsWith(BUNDLED.active().stream()
                        .map(model -> model.lifecycle().added())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()))
                .endsWith(Optional.empty());
        assertThat(sorted(Order.NAME)).extracting(Model::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static List<String> names(String query) {
        return BUNDLED.search(query, Optional.empty()).stream().map(Model::name).toList();
    }

    private static List<Model> sorted(Order order) {
        return order.of(BUNDLED.active());
    }
}
