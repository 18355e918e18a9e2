package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery.Glimpse;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.image.gallery.GalleryServices.Uses;
import dev.ganglion.ui.image.gallery.wall.Thumbnails;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Does with pictures what a user wants of them. UI thread only.
final class Handling {
    private final GalleryViewModel shown;
    private final GalleryServices services;
    private final Uses uses;
    private final Background background;
    private final Thumbnails thumbnails;
    private final Bin bin;

    Handling(GalleryViewModel shown, GalleryServices services, Thumbnails thumbnails) {
        this.shown = shown;
        this.services = services;
        this.thumbnails = thumbnails;
        uses = services.uses();
        background = services.background();
        bin = new Bin(shown, background, services.gallery());
    }

    Bin bin() {
        return bin;
    }

    void recall() {
        current(drawn -> uses.recall(drawn.recall()));
    }

    void remix() {
        current(drawn -> uses.remix(drawn.recall()));
    }

    void prompt() {
        current(drawn -> uses.prompt(drawn.recall().prompt()));
    }

    /// Says so where the model chose a seed that nobody knows.
    void seed() {
        current(drawn -> drawn.recall()
                .seed()
                .ifPresentOrElse(uses::seed, () -> shown.say(Said.news(Texts.text("gallery.seed.unknown")))));
    }

    /// Shows the facts: beside the picture that is large, else by making the current one large.
    void info() {
        boolean large = shown.opened().get() instanceof Opened.One;
        shown.informed().set(!large || !shown.informed().get());
        if (!large && shown.picks().picture().isPresent()) {
            shown.open(shown.picks().current().get());
        }
    }

    void favour() {
        current(drawn -> {
            boolean now = !drawn.favourite();
            shown.replace(drawn.favoured(now));
            background.start(
                    _ -> {
                        if (now) {
                            services.gallery().favour(drawn.id());
                        } else {
                            services.gallery().unfavour(drawn.id());
                        }
                    },
                    _ -> {},
                    () -> {
                        if (shown.which().get() == Which.FAVOURITES) {
                            shown.refresh();
                        }
                    },
                    this::failedToChange);
        });
    }

    private void failedToChange(Exception failure) {
        failed(failure);
        shown.refresh();
    }

    void chat() {
        withFile(uses::chat);
    }

    void reference() {
        withFile(uses::reference);
    }

    void folder() {
        current(drawn -> Optional.ofNullable(drawn.file().getParent()).ifPresent(uses::folder));
    }

    /// Only a file that is there is of use to others.
    private void withFile(Consumer<Path> use) {
        current(drawn -> background.<Boolean>start(
                yield -> yield.accept(services.gallery()
                        .glimpse(drawn.id())
                        .map(Glimpse::there)
                        .orElse(false)),
                there -> {
                    if (there.getLast()) {
                        use.accept(drawn.file());
                    } else {
                        shown.say(Said.trouble(Texts.text("gallery.missing.words")));
                    }
                },
                () -> {},
                this::failed));
    }

    /// Writes a copy of the file as it is.
    void save(Drawn drawn, Path target) {
        background.<Boolean>start(
                yield -> {
                    Optional<Octets> bytes =
                            services.gallery().picture(drawn.id()).map(Picture::octets);
                    bytes.ifPresent(content -> services.files().write(target, out -> out.write(content.toArray())));
                    yield.accept(bytes.isPresent());
                },
                saved -> shown.say(
                        saved.getLast()
                                ? Said.news(Texts.text("gallery.saved", target))
                                : Said.trouble(Texts.text("gallery.missing.words"))),
                () -> {},
                this::failed);
    }

    /// Notes where the file of a picture lies now.
    void found(Drawn drawn, Path file, Runnable then) {
        background.<Drawn>start(
                yield -> {
                    services.gallery().found(drawn.id(), file);
                    services.gallery().find(drawn.id()).ifPresent(yield);
                },
                found -> {
                    shown.replace(found.getLast());
                    thumbnails.renew(drawn.id());
                    then.run();
                },
                () -> {},
                this::failed);
    }

    /// Fills the form in from what a file says that was dropped here.
    void dropped(Path file) {
        background.<Optional<Recall>>start(
                yield -> yield.accept(services.gallery().recall(file)),
                read -> read.getLast()
                        .ifPresentOrElse(
                                uses::recall,
                                () -> shown.say(Said.news(Texts.text("gallery.drop.nothing", file.getFileName())))),
                () -> {},
                this::failed);
    }

    /// Says that something did not work.
    void failed(Exception failure) {
        shown.say(Said.trouble(String.valueOf(failure.getMessage())));
    }

    void current(Consumer<Drawn> deed) {
        shown.picks().picture().ifPresent(deed);
    }
}
