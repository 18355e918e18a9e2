package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.maths.Similarity;

/// What a square of cosines looks like. Where its cells are small, a pixel is the mean of what it covers of
/// them: one that took the nearest would show stripes that are not there. Never changes.
final class HeatPixels {
    /// Cells of so many pixels have hard edges: that some are a pixel wider does not show.
    private static final int CRISP = 3;

    private final Similarity square;
    private final int[] order;
    private final Scale scale;

    /// @param order which row of the square comes at each place
    HeatPixels(Similarity square, int[] order, Scale scale) {
        this.square = square;
        this.order = order.clone();
        this.scale = scale;
    }

    /// The pixels of a picture with that edge, row by row, as alpha, red, green and blue. Takes some
    /// milliseconds.
    int[] draw(int edge) {
        Cover[] covers = new Cover[edge];
        for (int at = 0; at < edge; at++) {
            covers[at] = Cover.of(at, edge, order.length);
        }
        float[][] narrowed = new float[order.length][];
        for (int row = 0; row < order.length; row++) {
            narrowed[row] = narrowed(row, covers);
        }
        int[] palette = scale.palette();
        int[] pixels = new int[edge * edge];
        for (int y = 0; y < edge; y++) {
            float[] mean = covers[y].mean(narrowed);
            for (int x = 0; x < edge; x++) {
                pixels[y * edge + x] = palette[scale.shade(mean[x])];
            }
        }
        return pixels;
    }

    private float[] narrowed(int row, Cover[] covers) {
        float[] cells = new float[order.length];
        for (int column = 0; column < order.length; column++) {
            cells[column] = (float) square.at(order[row], order[column]);
        }
        float[] narrowed = new float[covers.length];
        for (int x = 0; x < covers.length; x++) {
            narrowed[x] = covers[x].mean(cells);
        }
        return narrowed;
    }

    /// The cells that a pixel covers, from `first` on, and how much of it each of them fills.
    private static final class Cover {
        private final int first;
        private final float[] parts;

        private Cover(int first, float[] parts) {
            this.first = first;
            this.parts = parts;
        }

        static Cover of(int pixel, int edge, int cells) {
            if (edge >= cells * CRISP) {
                return new Cover((int) ((pixel + 0.5) * cells / edge), new float[] {1});
            }
            double from = (double) pixel * cells / edge;
            double to = (pixel + 1.0) * cells / edge;
            int first = (int) from;
            int last = Math.clamp((int) Math.ceil(to) - 1, first, cells - 1);
            float[] parts = new float[last - first + 1];
            for (int cell = first; cell <= last; cell++) {
                parts[cell - first] = (float) ((Math.min(to, cell + 1) - Math.max(from, cell)) / (to - from));
            }
            return new Cover(first, parts);
        }

        float mean(float[] cells) {
            float mean = 0;
            for (int at = 0; at < parts.length; at++) {
                mean += parts[at] * cells[first + at];
            }
            return mean;
        }

        float[] mean(float[][] rows) {
            float[] mean = new float[rows[first].length];
            for (int at = 0; at < parts.length; at++) {
                float[] row = rows[first + at];
                for (int x = 0; x < mean.length; x++) {
                    mean[x] += parts[at] * row[x];
                }
            }
            return mean;
        }
    }
}
