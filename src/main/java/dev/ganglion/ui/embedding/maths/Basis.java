package dev.ganglion.ui.embedding.maths;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Directions of length 1 at right angles to each other.
final class Basis {
    private static final long SEED = 1;
    private static final int SWEEPS = 30;
    private static final double NOTHING = 1e-12;

    private Basis() {}

    /// The same directions each time, which point nowhere in particular.
    static double[][] start(int many, int dimensions) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] directions = new double[many][dimensions];
        for (double[] direction : directions) {
            for (int at = 0; at < dimensions; at++) {
                direction[at] = random.nextDouble() - 0.5;
            }
        }
        return upright(directions);
    }

    /// Directions that span the same as `vectors`, the first of them kept. One that adds nothing becomes
    /// zero.
    static double[][] upright(double[][] vectors) {
        double[][] directions = new double[vectors.length][];
        for (int each = 0; each < vectors.length; each++) {
            double[] direction = vectors[each].clone();
            double length = Math.sqrt(dot(direction, direction));
            for (int twice = 0; twice < 2; twice++) {
                for (int before = 0; before < each; before++) {
                    add(direction, directions[before], -dot(direction, directions[before]));
                }
            }
            double left = Math.sqrt(dot(direction, direction));
            double scale = left <= NOTHING * length || left == 0 ? 0 : 1 / left;
            for (int at = 0; at < direction.length; at++) {
                direction[at] *= scale;
            }
            directions[each] = direction;
        }
        return directions;
    }

    /// Turns `images`, which a symmetric map makes of `directions`, so that each is what it makes of one
    /// that it mostly lengthens, the most first; returns by how much. After Rayleigh and Ritz.
    static double[] turn(double[][] directions, double[][] images) {
        int size = images.length;
        double[][] small = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                small[row][column] = dot(directions[row], images[column]);
            }
        }
        double[][] turned = new double[size][size];
        for (int each = 0; each < size; each++) {
            turned[each][each] = 1;
        }
        diagonal(small, turned);
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Double.compare(small[other][other], small[one][one]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] mixed = new double[size][images[0].length];
        double[] strengths = new double[size];
        for (int each = 0; each < size; each++) {
            strengths[each] = Math.max(0, small[order[each]][order[each]]);
            for (int from = 0; from < size; from++) {
                add(mixed[each], images[from], turned[from][order[each]]);
            }
        }
        System.arraycopy(mixed, 0, images, 0, size);
        return strengths;
    }

    /// After Jacobi: turns two axes at a time until nothing is left beside the diagonal.
    private static void diagonal(double[][] square, double[][] turned) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int one = 0; one < square.length; one++) {
                for (int other = one + 1; other < square.length; other++) {
                    if (square[one][other] != 0) {
                        turnTwo(square, turned, one, other);
                    }
                }
            }
        }
    }

    private static void turnTwo(double[][] square, double[][] turned, int one, int other) {
        double slope = (square[other][other] - square[one][one]) / (2 * square[one][other]);
        double tangent = Math.copySign(1, slope) / (Math.abs(slope) + Math.hypot(slope, 1));
        double cosine = 1 / Math.hypot(tangent, 1);
        double sine = tangent * cosine;
        double[] turn = {cosine, sine};
        for (int at = 0; at < square.length; at++) {
            mix(square[at], one, other, turn);
            mix(turned[at], one, other, turn);
        }
        for (int at = 0; at < square.length; at++) {
            double first = square[one][at];
            double second = square[other][at];
            square[one][at] = cosine * first - sine * second;
            square[other][at] = sine * first + cosine * second;
        }
    }

    private static void mix(double[] row, int one, int other, double[] turn) {
        double first = row[one];
        double second = row[other];
        row[one] = turn[0] * first - turn[1] * second;
        row[other] = turn[1] * first + turn[0] * second;
    }

    /// The direction or its opposite: the one whose largest part is positive.
    static double[] pointed(double[] direction) {
        double largest = 0;
        for (double part : direction) {
            largest = Math.abs(part) > Math.abs(largest) ? part : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        double[] pointed = new double[direction.length];
        for (int at = 0; at < pointed.length; at++) {
            pointed[at] = sign * direction[at];
        }
        return pointed;
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int at = 0; at < to.length; at++) {
            to[at] += times * what[at];
        }
    }
}
