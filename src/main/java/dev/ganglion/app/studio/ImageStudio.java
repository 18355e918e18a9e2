package dev.ganglion.app.studio;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.image.ImagePage;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.gallery.GalleryPane;
import dev.ganglion.ui.image.gallery.GalleryServices;
import dev.ganglion.ui.image.look.LookPane;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.task.TabbedView.Tab;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page of pictures: drawn, kept, looked at. UI thread only.
final class ImageStudio implements GalleryServices.Uses {
    private static final String GALLERY = "gallery";
    private static final String LOOK = "look";

    private final Bench bench;
    private final Gallery pictures;
    private final ImagePage page;
    private @Nullable GalleryPane gallery;
    private @Nullable LookPane look;
    private Presenting presenting = Presenting.OFF;

    ImageStudio(Bench bench) {
        this.bench = bench;
        this.pictures = bench.stores().gallery(bench.services().clock());
        ImageServices services = new ImageServices(
                bench.services(), pictures, bench.stores().attachments(), new PictureReader(), new SecureRandom());
        this.page = new ImagePage(
                services,
                List.of(
                        new Tab(
                                GALLERY,
                                Texts.text("image.tab.gallery"),
                                this::gallery,
                                () -> gallery().shown()),
                        new Tab(LOOK, Texts.text("image.tab.look"), this::look, () -> look().shown())),
                this::present);
        page.tellKeys(GalleryPane.shortcuts());
        page.onRehearsal(() -> gallery().understudy());
        page.onKept(drawn -> Optional.ofNullable(gallery).ifPresent(pane -> pane.added(drawn)));
    }

    ImagePage page() {
        return page;
    }

    void draw(Model model) {
        page.choose(model.id());
        show(ImagePage.DRAW);
    }

    void look(Model model) {
        look().models().choose(model.id());
        show(LOOK);
    }

    void catalogueChanged() {
        page.catalogueChanged();
        Optional.ofNullable(look).ifPresent(LookPane::catalogueChanged);
    }

    void stop() {
        page.stop();
        Optional.ofNullable(look).ifPresent(LookPane::stop);
    }

    private void present(Presenting how) {
        presenting = how;
        Optional.ofNullable(look).ifPresent(pane -> pane.present(how));
    }

    private GalleryPane gallery() {
        if (gallery == null) {
            gallery = new GalleryPane(new GalleryServices(
                    bench.services().background(),
                    pictures,
                    new PictureReader(),
                    bench.services().files(),
                    this));
        }
        return gallery;
    }

    private LookPane look() {
        if (look == null) {
            look = new LookPane(bench.services());
            look.present(presenting);
        }
        return look;
    }

    private void show(String tab) {
        page.openTab(tab);
        bench.shell().show(page);
    }

    @Override
    public void recall(Recall recall) {
        page.recall(recall);
        show(ImagePage.DRAW);
    }

    @Override
    public void remix(Recall recall) {
        page.remix(recall);
        show(ImagePage.DRAW);
    }

    @Override
    public void seed(BigDecimal seed) {
        page.seed(seed);
        show(ImagePage.DRAW);
    }

    @Override
    public void prompt(String prompt) {
        page.prompt(prompt);
        show(ImagePage.DRAW);
    }

    @Override
    public void chat(Path file) {
        bench.exits().chat().accept(file);
    }

    @Override
    public void reference(Path file) {
        page.reference(file);
        show(ImagePage.DRAW);
    }

    @Override
    public void folder(Path folder) {
        bench.exits().folders().accept(folder);
    }

    @Override
    public void draw() {
        show(ImagePage.DRAW);
    }
}
