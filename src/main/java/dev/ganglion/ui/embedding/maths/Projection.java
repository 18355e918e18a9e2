package dev.ganglion.ui.embedding.maths;

/// Rows on a plane, by the two directions in which they differ most: their first principal components. The
/// same rows always lie at the same places. Never changes.
public final class Projection {
    /// Directions that are sought together: two that hold almost as much as each other are then found as
    /// well.
    private static final int BESIDE = 6;

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-7;

    private final double[] across;
    private final double[] up;
    private final double[] shares;

    private Projection(double[] across, double[] up, double[] shares) {
        this.across = across;
        this.up = up;
        this.shares = shares;
    }

    /// Of all rows of `matrix`.
    public static Projection of(Matrix matrix) throws InterruptedException {
        int rows = matrix.rows();
        int wanted = Math.min(BESIDE, Math.min(rows, matrix.columns()));
        if (rows < 2) {
            return new Projection(new double[rows], new double[rows], new double[2]);
        }
        Centred centred = new Centred(matrix);
        double[][] directions = Basis.start(wanted, matrix.columns());
        double[] strengths = new double[wanted];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] images = new double[wanted][];
            for (int each = 0; each < wanted; each++) {
                images[each] = centred.square(directions[each]);
            }
            double[] before = strengths;
            strengths = Basis.turn(directions, images);
            directions = Basis.upright(images);
            if (settled(before, strengths)) {
                break;
            }
        }
        return plane(centred, directions, strengths);
    }

    private static boolean settled(double[] before, double[] now) {
        int seen = Math.min(2, now.length);
        for (int each = 0; each < seen; each++) {
            if (Math.abs(now[each] - before[each]) > ENOUGH * Math.max(now[0], Double.MIN_NORMAL)) {
                return false;
            }
        }
        return true;
    }

    private static Projection plane(Centred centred, double[][] directions, double[] strengths) {
        double all = centred.variance();
        double[][] places = new double[2][centred.rows()];
        double[] shares = new double[2];
        for (int axis = 0; axis < Math.min(2, directions.length); axis++) {
            shares[axis] = all <= 0 ? 0 : Math.clamp(strengths[axis] / all, 0, 1);
            places[axis] = centred.along(Basis.pointed(directions[axis]));
        }
        return new Projection(places[0], places[1], shares);
    }

    /// How far a row lies to the right.
    public double across(int row) {
        return across[row];
    }

    /// How far a row lies upwards.
    public double up(int row) {
        return up[row];
    }

    /// How many rows there are.
    public int size() {
        return across.length;
    }

    /// Which part of all difference the first or the second direction holds, from 0 to 1.
    public double share(int axis) {
        return shares[axis];
    }
}
