package dev.ganglion.ui.image.gallery.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeTest {
    @ParameterizedTest
    @CsvSource({"10, 1", "240, 1", "400, 2", "900, 4", "1600, 8"})
    void hangsAsManyInARowAsFit(double room, int columns) {
        Lattice lattice = Lattice.of(100, room);

        assertThat(lattice.columns()).isEqualTo(columns);
        assertThat(lattice.width()).isGreaterThanOrEqualTo(168);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 100, 5_000, 1e6})
    void leavesOutNothingThatCanBeSeen(double offset) {
        Lattice lattice = Lattice.of(5_000, 900);
        double seen = 600;

        int first = lattice.first(offset);
        int end = lattice.end(offset, seen);

        assertThat(IntStream.range(0, 5_000)
                        .filter(i -> lattice.y(i) + lattice.height() > offset && lattice.y(i) < offset + seen))
                .allMatch(i -> i >= first && i < end);
        assertThat(end - first).isLessThanOrEqualTo(lattice.columns() * 5);
    }

    @Test
    void endsBelowTheLastRow() {
        Lattice lattice = Lattice.of(9, 900);

        assertThat(lattice.rows()).isEqualTo(3);
        assertThat(lattice.total()).isGreaterThan(lattice.y(8) + lattice.height());
        assertThat(Lattice.of(0, 900).total()).isZero();
    }

    @Test
    void scrollsNoFurtherThanATileNeeds() {
        Lattice lattice = Lattice.of(5_000, 900);

        double down = lattice.revealing(400, 0, 600);

        assertThat(lattice.y(400) + lattice.height()).isLessThanOrEqualTo(down + 600);
        assertThat(lattice.revealing(400, down, 600)).isEqualTo(down);
        assertThat(lattice.revealing(0, down, 600)).isZero();
    }
}
