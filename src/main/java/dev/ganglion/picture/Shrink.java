package dev.ganglion.picture;

import java.util.Arrays;

/// Makes a picture smaller: each new pixel is the mean of the area that it covers, weighed by how opaque it is.
final class Shrink {
    private static final int CHANNELS = 4;

    private final int width;
    private final int height;
    private final double stepDown;
    private final int[] place;
    private final float[] share;
    private final float step;
    private final float[] line;
    private final float[] sum;
    private final int[] argb;

    private Shrink(Rows source, int width, int height) {
        this.width = width;
        this.height = height;
        stepDown = (double) height / source.height();
        double stepAcross = (double) width / source.width();
        step = (float) stepAcross;
        place = new int[source.width()];
        share = new float[source.width()];
        for (int x = 0; x < source.width(); x++) {
            double left = x * stepAcross;
            place[x] = Math.min(width - 1, (int) left);
            share[x] = (float) Math.min(stepAcross, place[x] + 1 - left);
        }
        line = new float[(width + 1) * CHANNELS];
        sum = new float[width * CHANNELS];
        argb = new int[width * height];
    }

    /// The picture with at most `longest` pixels a side, or as it is where it has no more.
    static Pixels to(int longest, Rows source) throws InterruptedException {
        int side = Math.max(source.width(), source.height());
        double scale = Math.min(1, (double) longest / side);
        var shrink = new Shrink(source, scaled(source.width(), scale), scaled(source.height(), scale));
        return shrink.run(source);
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private Pixels run(Rows source) throws InterruptedException {
        var row = new int[source.width()];
        int target = 0;
        for (int y = 0; y < source.height(); y++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            source.read(y, row);
            across(row);
            double top = y * stepDown;
            double rest = top + stepDown - (target + 1);
            down(stepDown - Math.max(0, rest));
            if (rest > -1e-9 && target < height - 1) {
                finish(target++);
                down(Math.max(0, rest));
            }
        }
        finish(height - 1);
        return new Pixels(argb, width, height);
    }

    /// Gathers a row into `line`; colours are multiplied by how opaque they are.
    private void across(int[] row) {
        Arrays.fill(line, 0);
        for (int x = 0; x < row.length; x++) {
            int pixel = row[x];
            int alpha = pixel >>> 24;
            float here = share[x];
            int i = place[x] * CHANNELS;
            add(i, alpha, pixel, here);
            if (step > here) {
                add(i + CHANNELS, alpha, pixel, step - here);
            }
        }
    }

    private void add(int i, int alpha, int pixel, float weight) {
        float opaque = alpha * weight;
        line[i] += opaque;
        line[i + 1] += (pixel >> 16 & 0xFF) * opaque;
        line[i + 2] += (pixel >> 8 & 0xFF) * opaque;
        line[i + 3] += (pixel & 0xFF) * opaque;
    }

    private void down(double weight) {
        float part = (float) weight;
        for (int i = 0; i < sum.length; i++) {
            sum[i] += line[i] * part;
        }
    }

    private void finish(int y) {
        for (int x = 0; x < width; x++) {
            int i = x * CHANNELS;
            float alpha = sum[i];
            argb[y * width + x] = alpha < 0.5f
                    ? 0
                    : whole(alpha) << 24
                            | whole(sum[i + 1] / alpha) << 16
                            | whole(sum[i + 2] / alpha) << 8
                            | whole(sum[i + 3] / alpha);
        }
        Arrays.fill(sum, 0);
    }

    private static int whole(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
