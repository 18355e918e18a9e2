package dev.ganglion.ui.image;

import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draw.DrawView;
import dev.ganglion.ui.image.draw.DrawViewModel;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.sheet.SheetView;
import dev.ganglion.ui.image.sheet.SheetViewModel;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TabbedView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page's own tabs, each built when it is first shown. UI thread only.
final class ImageTabs {
    private final ImageServices services;
    private final DrawQueue queue;
    private final DrawViewModel draw;
    private @Nullable DrawView form;
    private @Nullable SheetView sheet;
    private Presenting presenting = Presenting.OFF;

    ImageTabs(ImageServices services, DrawQueue queue, DrawViewModel draw) {
        this.services = services;
        this.queue = queue;
        this.draw = draw;
    }

    List<TabbedView.Tab> all() {
        return List.of(
                new TabbedView.Tab(ImagePage.DRAW, Texts.text("image.tab.draw"), this::form, () -> form().shown()),
                new TabbedView.Tab(ImagePage.SHEET, Texts.text("image.tab.sheet"), this::sheet, () -> sheet().shown()));
    }

    void present(Presenting how) {
        presenting = how;
        DrawView built = form;
        if (built != null) {
            built.present(how);
        }
    }

    private DrawView form() {
        if (form == null) {
            form = new DrawView(services, draw, queue);
            form.present(presenting);
        }
        return form;
    }

    private SheetView sheet() {
        if (sheet == null) {
            sheet = new SheetView(
                    services,
                    new SheetViewModel(services, queue, draw.references().all()));
        }
        return sheet;
    }
}
