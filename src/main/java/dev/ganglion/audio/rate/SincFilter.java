package dev.ganglion.audio.rate;

/// The low-pass of a change of rate: a sinc under a Kaiser window, for each place that a new sample has
/// between two old ones. What lies above half of the lower rate is damped by 80 dB.
final class SincFilter {
    /// Crossings of zero on each side, counted at the lower rate.
    private static final int CROSSINGS = 24;
    private static final double BETA = 8;
    /// Of half of the lower rate; above begins the slope.
    private static final double PASSED = 0.9;
    private static final int MOST_PHASES = 1_024;

    private final long up;
    private final long down;
    private final int half;
    private final float[][] phases;

    SincFilter(int from, int to) {
        int common = gcd(from, to);
        up = to / common;
        down = from / common;
        double scale = Math.min(1, (double) to / from);
        half = up == down ? 1 : (int) Math.ceil(CROSSINGS / scale);
        phases = new float[(int) Math.min(up, MOST_PHASES)][];
        for (int i = 0; i < phases.length; i++) {
            phases[i] = up == down ? new float[] {1, 0} : phase((double) i / phases.length, scale * PASSED);
        }
    }

    /// New samples for so many old ones, reduced.
    long up() {
        return up;
    }

    /// Old samples for so many new ones, reduced.
    long down() {
        return down;
    }

    /// How many samples before and after are heard.
    int half() {
        return half;
    }

    /// The weights of the samples around a place that lies `part / up` behind one: it and `half - 1`
    /// before it, then `half` after it.
    float[] weights(long part) {
        return phases[(int) (phases.length == up ? part : part * phases.length / up)];
    }

    private float[] phase(double offset, double cutoff) {
        float[] weights = new float[2 * half];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = i - half + 1 - offset;
            double weight = sinc(cutoff * x) * kaiser(x / half);
            weights[i] = (float) weight;
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-12; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
