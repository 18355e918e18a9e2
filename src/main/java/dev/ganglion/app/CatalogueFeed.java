package dev.ganglion.app;

import dev.ganglion.catalogue.live.Catalogues;
import dev.ganglion.catalogue.live.LiveModels;
import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Brings the catalogue of the connection in use behind the window: first what is kept of it, then what it lists now.
/// UI thread only.
final class CatalogueFeed {
    private static final System.Logger LOG = System.getLogger(CatalogueFeed.class.getName());

    private final Background background;
    private final LiveModels models;
    private final Catalogues catalogues;
    private final Consumer<String> notice;
    private Background.Job reading = () -> {};

    CatalogueFeed(Background background, LiveModels models, Catalogues catalogues, Consumer<String> notice) {
        this.background = background;
        this.models = models;
        this.catalogues = catalogues;
        this.notice = notice;
    }

    /// Follows that connection from now on. Asked again, it reads again.
    void follow(Access access) {
        String name = access.ledgerName();
        reading.cancel();
        reading = background.<Standing>start(
                yield -> {
                    yield.accept(models.kept(name));
                    yield.accept(models.load(name, access.account()));
                },
                read -> read.forEach(this::take),
                () -> {},
                this::failed);
    }

    void stop() {
        reading.cancel();
    }

    private void take(Standing standing) {
        catalogues.use(standing);
        if (standing.fresh()) {
            notice.accept(Texts.text("notice.catalogue", told(standing.news().changes())));
        }
    }

    /// What was known before stays; why nothing newer came is told where the catalogue is shown.
    private void failed(Exception failure) {
        if (failure instanceof WorkersAiException known) {
            catalogues.use(catalogues.now().but(known.failure()));
        } else {
            LOG.log(System.Logger.Level.WARNING, "The live catalogue could not be read", failure);
        }
    }

    /// Such as `2 new models, 1 price change`.
    private static String told(List<Change> changes) {
        List<String> parts = new ArrayList<>();
        count(parts, changes, Change.Added.class, "news.added");
        count(parts, changes, Change.Gone.class, "news.gone");
        count(parts, changes, Change.Repriced.class, "news.repriced");
        count(parts, changes, Change.Retiring.class, "news.retiring");
        return String.join(", ", parts);
    }

    private static void count(List<String> parts, List<Change> changes, Class<? extends Change> kind, String key) {
        long found = changes.stream().filter(kind::isInstance).count();
        if (found > 0) {
            parts.add(Texts.text(key + (found == 1 ? ".one" : ".many"), found));
        }
    }
}
