package dev.ganglion.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.PriceList;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.models.ServerModels;
import dev.ganglion.workersai.chat.Vision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelChoiceTest {
    private static final String LLAMA = "@cf/meta/llama-3.2-1b-instruct";
    private static final String GEMMA = "@cf/google/gemma-4-26b-a4b-it";

    private final MemorySettings settings = new MemorySettings();
    private final ModelChoice choice =
            new ModelChoice(Catalogue::bundled, settings, new Estimates(settings), new InlineBackground());

    @Test
    void givesAModelOfAServerNoPriceOfTheCatalogueEvenUnderTheSameName() {
        choice.offer(Optional.of(new ServerModels(List.of(LLAMA))));

        choice.catalogueChanged();

        assertThat(choice.model().get()).returns(LLAMA, Model::id).returns(PriceList.NONE, Model::prices);
    }

    @Test
    void takesTheModelOfTheCatalogueAgainAfterTheServer() {
        choice.choose(LLAMA);
        choice.offer(Optional.of(new ServerModels(List.of("qwen3:8b"))));

        choice.offer(Optional.empty());

        assertThat(choice.model().get())
                .isEqualTo(Catalogue.bundled().find(LLAMA).orElseThrow());
    }

    @Test
    void offersAModelThatSeesAndNeedsNoPaidPlanTheUsersOwnFirst() {
        assertThat(choice.seeing()).get().returns(false, Model::paidPlan);
        List<Model> paid = choice.search("").stream()
                .filter(model -> model.paidPlan() && Vision.of(model).isPresent())
                .toList();
        assertThat(paid).isNotEmpty();

        choice.shelf().star(paid.getFirst().id());
        choice.shelf().used(GEMMA);

        assertThat(choice.seeing()).get().returns(GEMMA, Model::id);
    }
}
