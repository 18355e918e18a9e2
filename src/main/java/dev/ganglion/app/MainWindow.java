package dev.ganglion.app;

import dev.ganglion.ui.kit.Appearance;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Fonts;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.shell.Notice;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// The window's life: it opens where it was closed and closes without losing anything. UI thread only.
final class MainWindow {
    private static final System.Logger LOG = System.getLogger(MainWindow.class.getName());

    private final Start start;
    private final Background background = new FxBackground();
    private final Stage stage = new Stage();
    private final Browser browser = new Browser(background, this::tellAddress);
    private final Wiring wiring;

    /// What was found out before the toolkit started.
    ///
    /// @param replaced where that is which a backup has just replaced
    record Start(Place place, SingleInstance instance, Optional<Path> replaced) {}

    /// A step of closing.
    private interface Step {
        void run() throws Exception;
    }

    private MainWindow(Start start) {
        this.start = start;
        this.wiring = new Wiring(start.place(), background, browser::open, browser::open);
    }

    /// Shows the first frame, then opens disk and connection behind it.
    static void open(Start start) {
        Platform.setImplicitExit(false);
        Fonts.load();
        MainWindow window = new MainWindow(start);
        Thread.setDefaultUncaughtExceptionHandler(window::fault);
        window.show();
        start.replaced().ifPresent(window::tellRestored);
        window.wiring.assemble(window.wiring::rehearse, failure -> StartFailure.show(window.stage, failure));
        window.listen();
    }

    private void tellRestored(Path kept) {
        wiring.shell()
                .notice(Notice.news(Texts.text("notice.restored", kept))
                        .offering(Texts.text("notice.folder"), () -> browser.open(kept)));
    }

    /// A page that cannot be opened here may be opened elsewhere.
    private void tellAddress(URI page) {
        String address = page.toString();
        wiring.shell()
                .notice(Notice.news(Texts.text("notice.no-browser", Links.hint(address)))
                        .offering(Texts.text("notice.copy-address"), () -> Copying.text(address)));
    }

    private void show() {
        new Appearance(Platform.getPreferences().colorSchemeProperty())
                .themeProperty()
                .bind(wiring.shell().theme());
        WindowBounds.restore(stage, start.place().settings());
        Scene scene = wiring.view().scene();
        stage.setScene(scene);
        stage.setTitle("Ganglion");
        stage.getIcons().add(new Image(MainWindow.class.getResource("icon.png").toExternalForm()));
        stage.setOnCloseRequest(this::close);
        WindowBounds.follow(stage, start.place().settings());
        stage.show();
    }

    /// Whatever nobody caught: the log has it whole, the user a sentence.
    private void fault(Thread thread, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "A fault in " + thread.getName(), failure);
        if (Platform.isFxApplicationThread()) {
            wiring.shell().notice(Notice.trouble(Texts.text("notice.fault", failure)));
        }
    }

    private void listen() {
        background.<Boolean>start(
                yield -> start.instance().awaitKnocks(() -> yield.accept(true)),
                knocks -> comeToFront(),
                () -> {},
                failure -> LOG.log(System.Logger.Level.WARNING, "Other starts are not heard", failure));
    }

    private void comeToFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /// Asks where something typed would be lost. Else hides at once; what is still to be written is written behind
    /// the scenes, then the process ends.
    private void close(WindowEvent event) {
        if (wiring.unsaved() && !LastQuestion.mayClose(stage)) {
            event.consume();
            return;
        }
        WindowBounds.keep(stage, start.place().settings());
        wiring.stop();
        stage.hide();
        Thread.ofPlatform().name("closing").start(this::end);
    }

    private void end() {
        finish(start.instance()::closeDoor);
        finish(wiring::close);
        finish(start.place().settings()::close);
        finish(start.instance()::close);
        System.exit(0);
    }

    /// What fails is told in the log; what comes after it is done all the same.
    private static void finish(Step step) {
        try {
            step.run();
        } catch (Exception failure) {
            LOG.log(System.Logger.Level.WARNING, "Closing was not clean", failure);
        }
    }
}
