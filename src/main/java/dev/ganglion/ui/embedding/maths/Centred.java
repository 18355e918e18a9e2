package dev.ganglion.ui.embedding.maths;

/// The rows of a matrix less their mean, without a copy of them.
final class Centred {
    private final Matrix matrix;
    private final double[] mean;

    Centred(Matrix matrix) {
        this.matrix = matrix;
        this.mean = new double[matrix.columns()];
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < mean.length; column++) {
                mean[column] += matrix.at(row, column);
            }
        }
        for (int column = 0; column < mean.length; column++) {
            mean[column] /= matrix.rows();
        }
    }

    int rows() {
        return matrix.rows();
    }

    /// How far each row reaches in that direction.
    double[] along(double[] direction) {
        double shift = Basis.dot(mean, direction);
        double[] places = new double[matrix.rows()];
        for (int row = 0; row < places.length; row++) {
            places[row] = reach(row, direction) - shift;
        }
        return places;
    }

    /// What the transposed rows times the rows make of that direction.
    double[] square(double[] direction) throws InterruptedException {
        double[] places = along(direction);
        double[] image = new double[mean.length];
        double sum = 0;
        for (int row = 0; row < places.length; row++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            double place = places[row];
            sum += place;
            for (int column = 0; column < image.length; column++) {
                image[column] += place * matrix.at(row, column);
            }
        }
        for (int column = 0; column < image.length; column++) {
            image[column] -= sum * mean[column];
        }
        return image;
    }

    /// The sum of all squares.
    double variance() {
        double all = 0;
        for (int row = 0; row < matrix.rows(); row++) {
            for (int column = 0; column < mean.length; column++) {
                double off = matrix.at(row, column) - mean[column];
                all += off * off;
            }
        }
        return all;
    }

    private double reach(int row, double[] direction) {
        double one = 0;
        double two = 0;
        double three = 0;
        double four = 0;
        int column = 0;
        for (; column + 3 < direction.length; column += 4) {
            one += matrix.at(row, column) * direction[column];
            two += matrix.at(row, column + 1) * direction[column + 1];
            three += matrix.at(row, column + 2) * direction[column + 2];
            four += matrix.at(row, column + 3) * direction[column + 3];
        }
        for (; column < direction.length; column++) {
            one += matrix.at(row, column) * direction[column];
        }
        return one + two + three + four;
    }
}
