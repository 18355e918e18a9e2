package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.ledger.estimate.Dispute;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Mark.Tone;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final String ID = "@cf/google/gemma-4-26b-a4b-it";
    private static final Model MODEL = Catalogue.bundled().find(ID).orElseThrow();

    private final Map<String, Dispute> disputes = new HashMap<>();
    private final Rows rows = new Rows(new InlineBackground(), () -> Map.copyOf(disputes));

    @Test
    void marksAModelWhoseRepliesStateMore() {
        disputes.put(ID, new Dispute(20, 4, Neurons.of("112.3"), Neurons.of("100")));

        rows.refresh(List.of(MODEL));

        assertThat(rows.of(MODEL).conditions()).contains(new Mark("12.3 % over list", Tone.WARNING));
        assertThat(rows.of(MODEL).dispute())
                .isEqualTo("Replies stated 12.3 % more neurons than the price list, in 4 of 20 calls of the last 30"
                        + " days");
        assertThat(rows.of(MODEL).spoken()).contains("12.3 % over list");
    }

    @Test
    void marksAModelWhoseRepliesStateLess() {
        disputes.put(ID, new Dispute(2, 1, Neurons.of("50"), Neurons.of("100")));

        rows.refresh(List.of(MODEL));

        assertThat(rows.of(MODEL).conditions()).contains(new Mark("50 % under list", Tone.WARNING));
    }

    @Test
    void saysTheNeuronsWhereThePriceListSaysThatItIsFree() {
        disputes.put(ID, new Dispute(2, 1, Neurons.of("5"), Neurons.ZERO));

        rows.refresh(List.of(MODEL));

        assertThat(rows.of(MODEL).conditions()).contains(new Mark("5 neurons over list", Tone.WARNING));
    }

    @Test
    void tellsOfAChangeAndOnlyThen() {
        var changes = new int[1];
        rows.disputes().addListener((_, _, _) -> changes[0]++);

        rows.refresh(List.of(MODEL));
        disputes.put(ID, new Dispute(2, 1, Neurons.of("50"), Neurons.of("100")));
        rows.refresh(List.of(MODEL));
        rows.refresh(List.of(MODEL));

        assertThat(changes[0]).isEqualTo(1);
    }

    @Test
    void keepsALineUntilItsModelsAreOthers() {
        rows.refresh(List.of(MODEL));
        ModelLine made = rows.of(MODEL);
        rows.refresh(List.of(MODEL));

        assertThat(rows.of(MODEL)).isSameAs(made);

        Model renamed = Model.unlisted(ID, MODEL.task());
        rows.renew(List.of(renamed));

        assertThat(rows.of(renamed)).isEqualTo(ModelLine.of(renamed));
    }

    @Test
    void marksNothingWhenTheBooksCannotBeRead() {
        var broken = new Rows(new InlineBackground(), () -> {
            throw new StorageException("The store is locked.", null);
        });

        broken.refresh(List.of(MODEL));

        assertThat(broken.of(MODEL)).isEqualTo(ModelLine.of(MODEL));
    }

    @Test
    void showsTheMarkOnTheCardThatIsOpen() {
        disputes.put(ID, new Dispute(20, 4, Neurons.of("112.3"), Neurons.of("100")));
        var services = Pages.services(Catalogue.bundled(), new MemorySettings(), disputes);
        var catalogue = new CatalogueViewModel(services, _ -> {});
        catalogue.reveal(ID);

        catalogue.refresh();

        assertThat(catalogue.card().card().get())
                .satisfies(card -> assertThat(card.line().dispute()).startsWith("Replies stated 12.3 %"));
    }
}
