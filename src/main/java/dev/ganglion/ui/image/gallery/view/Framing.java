package dev.ganglion.ui.image.gallery.view;

/// Where a picture lies in the room that it is seen in.
///
/// @param width of the picture
/// @param height of the picture
/// @param across how wide the room is
/// @param down how high the room is
record Framing(double width, double height, double across, double down) {
    private static final double LARGEST = 16;
    private static final double NEARLY = 1.02;

    /// At which the whole picture is seen; never enlarged.
    double fit() {
        return Math.min(1, Math.min(across / width, down / height));
    }

    double scale(Look look) {
        return look.fits() ? fit() : look.scale();
    }

    double left(Look look) {
        return edge(width * scale(look), across, look.x());
    }

    double top(Look look) {
        return edge(height * scale(look), down, look.y());
    }

    /// In the middle where there is room, else so that no room is left empty.
    private static double edge(double size, double room, double middle) {
        return size <= room ? (room - size) / 2 : Math.clamp(room / 2 - middle * size, room - size, 0);
    }

    /// Whether there is more of it than is seen.
    boolean overflows(Look look) {
        double scale = scale(look);
        return width * scale > across + 0.5 || height * scale > down + 0.5;
    }

    /// So many times as large, with what is at that point of the room staying there.
    Look zoomed(Look look, double factor, double atX, double atY) {
        double before = scale(look);
        double after = Math.clamp(before * factor, Math.min(fit(), 0.1), LARGEST);
        if (after <= fit() * NEARLY && factor < 1) {
            return Look.FIT;
        }
        double x = (atX - left(look)) / before;
        double y = (atY - top(look)) / before;
        return of(after, atX - x * after, atY - y * after);
    }

    /// Moved by so many pixels of the screen.
    Look moved(Look look, double right, double lower) {
        return look.fits() ? look : of(scale(look), left(look) + right, top(look) + lower);
    }

    private Look of(double scale, double left, double top) {
        return new Look(scale, middle(width * scale, across, left), middle(height * scale, down, top));
    }

    private static double middle(double size, double room, double edge) {
        double kept = size <= room ? (room - size) / 2 : Math.clamp(edge, room - size, 0);
        return (room / 2 - kept) / size;
    }
}
