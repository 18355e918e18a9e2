package dev.ganglion.ui.embedding.maths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.workersai.text.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MathsTest {
    @Test
    void cosinesAreThoseOfTheVectors() {
        List<Vector> vectors = Clouds.about(3, 9, 37);
        Matrix matrix = Matrix.of(vectors);

        assertThat(IntStream.range(0, 9)
                        .allMatch(one -> IntStream.range(0, 9)
                                .allMatch(other -> Math.abs(matrix.cosine(one, other)
                                                - vectors.get(one).cosine(vectors.get(other)))
                                        < 1e-5)))
                .isTrue();
        assertThat(matrix.norm(0)).isCloseTo(length(vectors.getFirst()), within(1e-4));
        assertThat(matrix.cosines(vectors.get(4))[4]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void aVectorWithoutLengthIsLikeNothing() {
        Matrix matrix = Matrix.of(List.of(Vector.of(0, 0), Vector.of(3, 4)));

        assertThat(matrix.cosine(0, 1)).isZero();
        assertThat(matrix.norms()).containsExactly(0, 5);
    }

    @Test
    void vectorsOfOtherDimensionsAreRefused() {
        Matrix matrix = Matrix.of(List.of(Vector.of(1, 2)));

        assertThatThrownBy(() -> matrix.cosines(Vector.of(1, 2, 3))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matrix.of(List.of(Vector.of(1), Vector.of(1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void similarityKnowsTheLeastOfAll() throws InterruptedException {
        Similarity square = Similarity.of(Matrix.of(List.of(Vector.of(1, 0), Vector.of(1, 1), Vector.of(0, 2))));

        assertThat(square.at(1, 1)).isCloseTo(1, within(1e-6));
        assertThat(square.at(0, 1)).isEqualTo(square.at(1, 0)).isCloseTo(Math.sqrt(0.5), within(1e-6));
        assertThat(square.least()).isCloseTo(0, within(1e-6));
    }

    @Test
    void aThousandRowsAreSampledEvenlyAndNotTheEvenOnesAlone() throws InterruptedException {
        Similarity square = Similarity.of(Matrix.of(Clouds.about(4, 1_000, 8)));

        assertThat(square.size()).isEqualTo(Similarity.MOST);
        assertThat(IntStream.range(0, square.size()).map(at -> square.row(at) / 2))
                .containsExactly(IntStream.range(0, Similarity.MOST).boxed().toArray(Integer[]::new));
        assertThat(IntStream.range(0, square.size())
                        .map(at -> square.row(at) % 2)
                        .sum())
                .isBetween(200, 300);
    }

    @Test
    void theFirstDirectionsAreTheLongestAxes() throws InterruptedException {
        List<Vector> vectors = new ArrayList<>();
        IntStream.range(0, 3).forEach(_ -> vectors.addAll(List.of(Vector.of(0, 0, 1, 0), Vector.of(0, 0, -1, 0))));
        vectors.addAll(List.of(Vector.of(0, 1, 0, 0), Vector.of(0, -1, 0, 0)));

        Projection plane = Projection.of(Matrix.of(vectors));

        assertThat(across(plane)).containsExactly(new double[] {1, -1, 1, -1, 1, -1, 0, 0}, within(1e-6));
        assertThat(up(plane)).containsExactly(new double[] {0, 0, 0, 0, 0, 0, 1, -1}, within(1e-6));
        assertThat(shares(plane)).containsExactly(new double[] {0.75, 0.25}, within(1e-9));
    }

    /// Two axes of almost the same length are where iterating one direction alone would not end.
    @Test
    void holdsAsMuchDifferenceAsThePlaneOfABruteForceSearchDoes() throws InterruptedException {
        Matrix matrix = Matrix.of(Clouds.about(5, 60, 12));

        Projection plane = Projection.of(matrix);

        double[] strengths = BruteForce.strengths(matrix);
        double all = DoubleStream.of(strengths).sum();
        assertThat(shares(plane)).containsExactly(new double[] {strengths[0] / all, strengths[1] / all}, within(1e-4));
        assertThat(squares(across(plane)) / all).isCloseTo(plane.share(0), within(1e-4));
    }

    @Test
    void theSameRowsLieAtTheSamePlaces() throws InterruptedException {
        Projection once = Projection.of(Matrix.of(Clouds.about(3, 40, 64)));
        Projection again = Projection.of(Matrix.of(Clouds.about(3, 40, 64)));

        assertThat(across(again)).isEqualTo(across(once));
        assertThat(up(again)).isEqualTo(up(once));
    }

    @Test
    void rowsThatDoNotDifferLieInOnePlace() throws InterruptedException {
        Projection plane = Projection.of(Matrix.of(List.of(Vector.of(2, 1), Vector.of(4, 2), Vector.of(6, 3))));

        assertThat(across(plane)).containsOnly(new double[] {0}, within(1e-5));
        assertThat(across(Projection.of(Matrix.of(List.of(Vector.of(1, 2)))))).containsExactly(0);
        assertThat(Projection.of(Matrix.of(List.of())).size()).isZero();
    }

    @Test
    void aMapOfTwoThousandTextsIsThereInSeconds() throws InterruptedException {
        Matrix matrix = Matrix.of(Clouds.about(12, 2_000, 1_024));
        long begun = System.nanoTime();

        Projection plane = Projection.of(matrix);
        long mapped = System.nanoTime();
        Similarity square = Similarity.of(matrix);
        long compared = System.nanoTime();

        System.getLogger("embedding")
                .log(
                        System.Logger.Level.INFO,
                        "map {0} ms, square {1} ms",
                        (mapped - begun) / 1_000_000,
                        (compared - mapped) / 1_000_000);
        assertThat(plane.size()).isEqualTo(2_000);
        assertThat(square.size()).isEqualTo(500);
        assertThat(compared - begun).isLessThan(20_000_000_000L);
    }

    @Test
    void anInterruptedThreadStopsComputing() {
        Matrix matrix = Matrix.of(Clouds.about(2, 20, 16));

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Projection.of(matrix)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Similarity.of(matrix)).isInstanceOf(InterruptedException.class);
    }

    private static double[] across(Projection plane) {
        return IntStream.range(0, plane.size()).mapToDouble(plane::across).toArray();
    }

    private static double[] up(Projection plane) {
        return IntStream.range(0, plane.size()).mapToDouble(plane::up).toArray();
    }

    private static double[] shares(Projection plane) {
        return new double[] {plane.share(0), plane.share(1)};
    }

    private static double squares(double[] numbers) {
        return Arrays.stream(numbers).map(each -> each * each).sum();
    }

    private static double length(Vector vector) {
        return Math.sqrt(IntStream.range(0, vector.dimensions())
                .mapToDouble(at -> (double) vector.at(at) * vector.at(at))
                .sum());
    }

    /// Strengths of all directions by the sums of products, each found by thousands of rounds and then
    /// taken away.
    private static final class BruteForce {
        static double[] strengths(Matrix matrix) {
            int size = matrix.columns();
            double[][] left = products(matrix);
            double[] strengths = new double[size];
            for (int each = 0; each < size; each++) {
                double[] direction = new double[size];
                direction[each] = 1;
                direction[(each + 1) % size] = 0.3;
                for (int round = 0; round < 5_000; round++) {
                    direction = one(times(left, direction));
                }
                strengths[each] = Basis.dot(direction, times(left, direction));
                for (int row = 0; row < size; row++) {
                    for (int column = 0; column < size; column++) {
                        left[row][column] -= strengths[each] * direction[row] * direction[column];
                    }
                }
            }
            return strengths;
        }

        private static double[][] products(Matrix matrix) {
            int size = matrix.columns();
            double[] mean = new double[size];
            for (int column = 0; column < size; column++) {
                for (int row = 0; row < matrix.rows(); row++) {
                    mean[column] += matrix.at(row, column) / (double) matrix.rows();
                }
            }
            double[][] products = new double[size][size];
            for (int one = 0; one < size; one++) {
                for (int other = 0; other < size; other++) {
                    for (int row = 0; row < matrix.rows(); row++) {
                        products[one][other] +=
                                (matrix.at(row, one) - mean[one]) * (matrix.at(row, other) - mean[other]);
                    }
                }
            }
            return products;
        }

        private static double[] times(double[][] square, double[] vector) {
            return Arrays.stream(square)
                    .mapToDouble(row -> Basis.dot(row, vector))
                    .toArray();
        }

        private static double[] one(double[] vector) {
            double length = Math.sqrt(squares(vector));
            return Arrays.stream(vector)
                    .map(each -> length == 0 ? 0 : each / length)
                    .toArray();
        }
    }
}
