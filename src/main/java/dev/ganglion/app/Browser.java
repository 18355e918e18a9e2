package dev.ganglion.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/// Opens web pages in the user's browser. UI thread only.
final class Browser {
    private static final Set<String> WEB = Set.of("http", "https");

    private final HostServices host = new Host().getHostServices();

    /// Opens a page of the web; every other kind of address is ignored, since it may come from an answer.
    void open(URI page) {
        if (page.getScheme() != null && WEB.contains(page.getScheme())) {
            host.showDocument(page.toString());
        }
    }

    /// Opens a folder of ours in the system's file browser, as far as there is one.
    void open(Path folder) {
        host.showDocument(folder.toUri().toString());
    }

    /// The toolkit hands out its host services by an application only.
    private static final class Host extends Application {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("not launched");
        }
    }
}
