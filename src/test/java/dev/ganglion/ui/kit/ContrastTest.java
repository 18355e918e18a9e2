package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether what is written can be read on everything it can stand on, by the tokens of the style sheets.
final class ContrastTest {
    private static final double LEAST = 4.5;
    private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+): (#[0-9a-f]{6});");

    private static final List<String> TEXTS = List.of(
            "-color-fg-default",
            "-color-fg-muted",
            "-gg-link",
            "-gg-syntax-keyword",
            "-gg-syntax-string",
            "-gg-syntax-number",
            "-gg-syntax-comment",
            "-gg-syntax-name");

    private static final List<String> GROUNDS =
            List.of("-gg-code", "-gg-code-inline", "-gg-hover", "-gg-selection", "-gg-found");

    private static Map<String, String> tokens(String theme) throws IOException {
        var sheet = Files.readString(Path.of("src/main/resources/dev/ganglion/ui/kit", theme + ".css"));
        var tokens = new HashMap<String, String>();
        TOKEN.matcher(sheet).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void allThatIsWrittenCanBeReadOnAllGrounds(String theme) throws IOException {
        var tokens = tokens(theme);
        var surface = theme.equals("light") ? "#ffffff" : "#0d1117";
        var weak = new ArrayList<String>();

        for (var text : TEXTS) {
            var colour = Objects.requireNonNull(tokens.get(text), text);
            for (var ground : GROUNDS) {
                if (contrast(colour, Objects.requireNonNull(tokens.get(ground), ground)) < LEAST) {
                    weak.add(text + " on " + ground);
                }
            }
            if (contrast(colour, surface) < LEAST) {
                weak.add(text + " on the page");
            }
        }

        assertThat(weak).isEmpty();
        assertThat(contrast("#777777", surface)).isLessThan(LEAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theMatchThatIsLookedAtHasAnEdgeThatIsSeen(String theme) throws IOException {
        var tokens = tokens(theme);
        var edge = Objects.requireNonNull(tokens.get("-gg-found-edge"));

        assertThat(contrast(edge, Objects.requireNonNull(tokens.get("-gg-found"))))
                .isGreaterThan(3);
    }
}
