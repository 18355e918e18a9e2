package dev.ganglion.app;

import dev.ganglion.ui.kit.Background;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/// Opens web pages in the user's browser. UI thread only.
final class Browser {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private static final Set<String> WEB = Set.of("http", "https");

    private final HostServices host = new Host().getHostServices();
    private final Background background;
    private final Consumer<URI> lacking;

    /// @param lacking gets a page that no program here can open
    Browser(Background background, Consumer<URI> lacking) {
        this.background = background;
        this.lacking = lacking;
    }

    /// Opens a page of the web; every other kind of address is ignored, since it may come from an answer.
    void open(URI page) {
        if (page.getScheme() != null && WEB.contains(page.getScheme())) {
            background.<Boolean>start(
                    yield -> yield.accept(WebHandler.isHere()),
                    found -> {
                        if (found.getLast()) {
                            host.showDocument(page.toString());
                        } else {
                            lacking.accept(page);
                        }
                    },
                    () -> {},
                    failure -> LOG.log(System.Logger.Level.WARNING, "Nobody knows what opens web pages", failure));
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
