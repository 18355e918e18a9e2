package dev.ganglion.app.studio;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.text.TextPage;
import dev.ganglion.ui.text.TextServices;
import dev.ganglion.ui.text.convert.Account;

/// The page of texts. UI thread only.
///
/// @param shell where it is shown
public record TextStudio(TextPage page, ShellViewModel shell) {
    static TextStudio of(Bench bench) {
        var services = new TextServices(
                bench.services(), new Account(bench.account()), bench.exits().browser());
        return new TextStudio(new TextPage(services), bench.shell());
    }

    /// Opens the page with that model, if it works there; whether it does.
    boolean use(Model model) {
        boolean works = page.use(model);
        if (works) {
            shell.show(page);
        }
        return works;
    }

    /// Takes what another catalogue says of the models in use.
    void catalogueChanged() {
        page.catalogueChanged();
    }

    /// Stops what runs, before the window closes.
    void stop() {
        page.stop();
    }
}
