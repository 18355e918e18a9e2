package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebHandlerTest {
    @TempDir
    Path home;

    private boolean isKnown() {
        Map<String, String> nothingElse = Map.of("XDG_CONFIG_DIRS", home + "/none", "XDG_DATA_DIRS", "relative::");
        return WebHandler.of(nothingElse, home).isKnown();
    }

    private void write(String file, String lines) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), lines);
    }

    @Test
    void findsNoneOnABareMachine() {
        assertThat(isKnown()).isFalse();
    }

    @Test
    void findsWhatTheUserChose() throws IOException {
        write(".config/gnome-mimeapps.list", "[Default Applications]\nx-scheme-handler/https=firefox.desktop\n");

        assertThat(isKnown()).isTrue();
    }

    @Test
    void findsWhatIsInstalled() throws IOException {
        write(".local/share/applications/mimeinfo.cache", "text/html=a.desktop;\nx-scheme-handler/https=b.desktop;\n");

        assertThat(isKnown()).isTrue();
    }

    @Test
    void takesAnEmptyLineOrAnotherKindForNone() throws IOException {
        write(".config/mimeapps.list", "x-scheme-handler/https=\nx-scheme-handler/mailto=b.desktop\n");
        write(".config/other.list", "x-scheme-handler/https=firefox.desktop\n");

        assertThat(isKnown()).isFalse();
    }

    @Test
    void leavesToTheDesktopWhatCannotBeRead() throws IOException {
        Files.createDirectories(home.resolve(".config"));
        Files.write(home.resolve(".config/mimeapps.list"), new byte[] {(byte) 0xFF, '\n'});

        assertThat(isKnown()).isTrue();
    }
}
