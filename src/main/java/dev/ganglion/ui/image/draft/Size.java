package dev.ganglion.ui.image.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a picture is, in pixels.
public record Size(int width, int height) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})\\s*[x×*]\\s*(\\d{1,5})");

    /// As people write it: `1024 × 768`.
    public String words() {
        return width + " × " + height;
    }

    /// What was written so, with any cross between the sides.
    public static Optional<Size> read(String written) {
        Matcher sides = WRITTEN.matcher(written.strip());
        return sides.matches()
                ? Optional.of(new Size(Integer.parseInt(sides.group(1)), Integer.parseInt(sides.group(2))))
                : Optional.empty();
    }
}
