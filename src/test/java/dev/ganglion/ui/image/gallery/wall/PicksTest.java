package dev.ganglion.ui.image.gallery.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Recall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicksTest {
    private final ObservableList<Drawn> pictures = FXCollections.observableArrayList(
            IntStream.range(0, 6).mapToObj(i -> drawn("p" + i)).toList());
    private final Picks picks = new Picks(pictures);

    @BeforeEach
    void begin() {
        picks.go(0);
    }

    @Test
    void meansTheCurrentOneWhileNoneArePickedTogether() {
        picks.go(3);

        assertThat(ids()).containsExactly("p3");
        assertThat(picks.picked().get()).isEmpty();
    }

    @Test
    void keepsWhatIsPickedWhileTheKeyboardMovesOn() {
        picks.toggle(0);
        picks.move(2);
        picks.toggle(2);
        picks.move(5);

        assertThat(ids()).containsExactly("p0", "p2");
        picks.go(1);
        assertThat(ids()).containsExactly("p1");
    }

    @Test
    void takesTheCurrentOneAlongWhenAnotherIsPicked() {
        picks.go(1);

        picks.toggle(4);

        assertThat(ids()).containsExactly("p1", "p4");
        picks.toggle(1);
        assertThat(ids()).containsExactly("p4");
    }

    @Test
    void stretchesFromWhereItCameInBothDirections() {
        picks.go(3);

        picks.stretch(1);
        assertThat(ids()).containsExactly("p3", "p2", "p1");
        picks.stretch(4);
        assertThat(ids()).containsExactly("p3", "p4");
    }

    @Test
    void staysWithItsPictureWhenOthersCome() {
        picks.go(2);
        pictures.addFirst(drawn("new"));

        picks.settle(Optional.of("p2"));

        assertThat(picks.current().get()).isEqualTo(3);
        assertThat(ids()).containsExactly("p2");
    }

    @Test
    void goesToTheNextWhenItsPictureIsGone() {
        picks.toggle(5);
        pictures.remove(5);

        picks.settle(Optional.of("p5"));

        assertThat(picks.picture().orElseThrow().id()).isEqualTo("p4");
        pictures.clear();
        picks.settle(Optional.empty());
        assertThat(picks.picture()).isEmpty();
        picks.go(7);
        picks.stretch(2);
        picks.toggle(1);
        assertThat(picks.current().get()).isEqualTo(-1);
    }

    private List<String> ids() {
        return picks.all().stream().map(Drawn::id).toList();
    }

    private static Drawn drawn(String id) {
        return new Drawn(
                id,
                new Recall("m", "p", Filled.NOTHING, List.of()),
                Instant.EPOCH,
                Duration.ZERO,
                Optional.empty(),
                true,
                new Drawn.Shape("image/png", 1, 1, 1),
                Path.of(id),
                false,
                Optional.empty());
    }
}
