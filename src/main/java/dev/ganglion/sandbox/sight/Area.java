package dev.ganglion.sandbox.sight;

/// A connected area of one colour, and the box around it. Places are parts of the width and of the height.
///
/// @param share the part of the whole picture that it covers
public record Area(Colour colour, double share, double left, double top, double right, double bottom) {
    private static final double MOST = 0.85;
    private static final double LOW = 0.4;
    private static final double HIGH = 0.6;

    /// Where it lies, in words that can stand after “it lies”.
    public String place() {
        boolean wide = right - left > MOST;
        boolean high = bottom - top > MOST;
        if (wide && high) {
            return "all over the picture";
        }
        var row = part((top + bottom) / 2, "top", "bottom");
        var column = part((left + right) / 2, "left", "right");
        if (wide) {
            return row.isEmpty() ? "across the middle" : "along the " + row;
        }
        if (high) {
            return column.isEmpty() ? "down the middle" : "along the " + column + " side";
        }
        if (row.isEmpty() && column.isEmpty()) {
            return "in the middle";
        }
        return "at the " + (row + " " + column).strip();
    }

    private static String part(double centre, String low, String high) {
        if (centre < LOW) {
            return low;
        }
        return centre > HIGH ? high : "";
    }
}
