package dev.ganglion.app;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Whether a window can open here at all.
final class Display {
    /// What is said instead of a stack trace.
    static final String SENTENCE = Texts.text("start.no-display");

    private Display() {}

    /// True where it is certain that no window can open: an X11 or Wayland system that names no display.
    static boolean missing(Properties properties, Map<String, String> environment) {
        boolean linux =
                properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux
                && properties.getProperty("glass.platform") == null
                && environment.getOrDefault("DISPLAY", "").isBlank()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// Whether the toolkit failed because the display that is named does not answer.
    static boolean refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("DISPLAY")) {
                return true;
            }
        }
        return false;
    }
}
