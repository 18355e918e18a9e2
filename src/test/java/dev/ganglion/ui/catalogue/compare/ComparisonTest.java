package dev.ganglion.ui.catalogue.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.ui.catalogue.card.Intake;
import dev.ganglion.ui.catalogue.compare.CompareTable.Cell;
import dev.ganglion.ui.catalogue.compare.CompareTable.Row;
import dev.ganglion.ui.catalogue.compare.CompareTable.Section;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String FLASH = "@cf/zai-org/glm-4.7-flash";
    private static final String OSS = "@cf/openai/gpt-oss-20b";
    private static final String GLM = "@cf/zai-org/glm-5.3";
    private static final String SCHNELL = "@cf/black-forest-labs/flux-1-schnell";
    private static final String WHISPER = "@cf/openai/whisper";

    private final Catalogue catalogue = Catalogue.bundled();
    private final Comparison comparison = new Comparison(new Intake(new InlineBackground(), Parameters::bundled));

    @Test
    void takesFourModelsAndSaysWhyNotAFifth() {
        Stream.of(FLASH, OSS, GLM, SCHNELL).forEach(this::pick);
        String full = comparison.hint().get();

        pick(WHISPER);

        assertThat(ids()).containsExactly(FLASH, OSS, GLM, SCHNELL);
        assertThat(full).isEqualTo("Four is the most.");
        assertThat(comparison.hint().get()).isEqualTo("Four is the most: take one out first.");
    }

    @Test
    void aSecondPickTakesAModelOut() {
        pick(FLASH);
        pick(OSS);

        pick(FLASH);

        assertThat(ids()).containsExactly(OSS);
        assertThat(comparison.picked(FLASH)).isFalse();
        assertThat(comparison.hint().get()).isEqualTo("Pick one more to compare, four at most.");
    }

    @Test
    void opensOnlyWithSomethingToCompareAndClosesWhenItIsGone() {
        pick(FLASH);
        comparison.show();
        assertThat(comparison.open().get()).isFalse();

        pick(OSS);
        comparison.show();
        assertThat(comparison.open().get()).isTrue();

        comparison.remove(line(OSS));
        assertThat(comparison.open().get()).isFalse();
    }

    @Test
    void laysRowsSideBySideAndMarksThoseThatDiffer() {
        pick(FLASH);
        pick(OSS);

        assertThat(row("Task")).returns(false, Row::differs);
        assertThat(row("Vendor"))
                .isEqualTo(new Row("Vendor", List.of(new Cell.Words("Z.ai"), new Cell.Words("OpenAI"))))
                .returns(true, Row::differs);
        assertThat(row("Per M input tokens").cells())
                .containsExactly(
                        new Cell.Money("$0.06", "5,500 neurons", ""), new Cell.Money("$0.20", "18.2 k neurons", ""));
        assertThat(row("Together").cells())
                .containsExactly(
                        new Cell.Money("$0.18", "16.4 k neurons", ""), new Cell.Money("$0.29", "26.4 k neurons", ""));
        assertThat(row("A typical request")).returns(false, Row::differs);
    }

    @Test
    void leavesBlankWhatAModelHasNot() {
        pick(FLASH);
        pick(SCHNELL);

        assertThat(row("Context").cells()).containsExactly(new Cell.Words("131 k tokens"), new Cell.Blank());
        assertThat(row("Per step").cells())
                .containsExactly(new Cell.Blank(), new Cell.Money("$0.0001056", "9.6 neurons", ""));
        assertThat(row("Tools").cells()).containsExactly(new Cell.Has(), new Cell.Lacks());
    }

    @Test
    void keepsThePicksOfAnotherCatalogueThatItStillHas() {
        pick(FLASH);
        pick(OSS);

        comparison.renew(id -> id.equals(OSS) ? Optional.of(line(OSS)) : Optional.empty());

        assertThat(ids()).containsExactly(OSS);
        assertThat(comparison.table().get().cards()).hasSize(1);
    }

    @Test
    void forgetsAllWhenCleared() {
        pick(FLASH);
        pick(OSS);

        comparison.clear();

        assertThat(ids()).isEmpty();
        assertThat(comparison.table().get().cards()).isEmpty();
    }

    private Row row(String label) {
        return comparison.table().get().sections().stream()
                .map(Section::rows)
                .flatMap(List::stream)
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<String> ids() {
        return comparison.picks().get().stream().map(line -> line.model().id()).toList();
    }

    private void pick(String id) {
        comparison.pick(line(id));
    }

    private ModelLine line(String id) {
        return ModelLine.of(catalogue.find(id).orElseThrow());
    }
}
