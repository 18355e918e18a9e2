package dev.ganglion.app;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.live.Catalogues;
import dev.ganglion.catalogue.live.Lister;
import dev.ganglion.catalogue.live.LiveModels;
import dev.ganglion.catalogue.live.Origin;
import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.listing.Change;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.shell.Notice;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.TokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Brings the catalogue of the connection in use behind the window: first what is kept of it, then what it lists now.
/// UI thread only.
final class CatalogueFeed {
    private static final System.Logger LOG = System.getLogger(CatalogueFeed.class.getName());

    private final Background background;
    private final LiveModels models;
    private final Catalogues catalogues;
    private final ShellViewModel shell;
    private Background.Job reading = () -> {};

    CatalogueFeed(Background background, LiveModels models, Catalogues catalogues, ShellViewModel shell) {
        this.background = background;
        this.models = models;
        this.catalogues = catalogues;
        this.shell = shell;
    }

    /// A catalogue as it was read.
    ///
    /// @param few how many models a server lists that is read for the first time and lists less than all
    private record Read(Standing standing, OptionalInt few) {}

    /// Follows that connection from now on. Asked again, it reads again.
    void follow(Access access) {
        String name = access.ledgerName();
        Lister lister = access.profile().reach() instanceof Reach.Server ? Lister.SERVER : Lister.SERVICE;
        reading.cancel();
        reading = background.<Read>start(
                yield -> {
                    Standing kept = models.kept(name);
                    yield.accept(new Read(kept, OptionalInt.empty()));
                    Standing loaded = models.load(name, access.account(), lister);
                    boolean first = kept.origin() instanceof Origin.Bundled && loaded.origin() instanceof Origin.Live;
                    yield.accept(new Read(
                            loaded,
                            first && lister == Lister.SERVER ? few(name, loaded.catalogue()) : OptionalInt.empty()));
                },
                read -> read.forEach(each -> take(access.profile(), each)),
                () -> {},
                this::failed);
    }

    private OptionalInt few(String name, Catalogue catalogue) {
        int listed = models.listed(name);
        return listed < catalogue.active().size() ? OptionalInt.of(listed) : OptionalInt.empty();
    }

    void stop() {
        reading.cancel();
    }

    private void take(Profile profile, Read read) {
        Standing standing = read.standing();
        catalogues.use(standing);
        read.few()
                .ifPresent(listed -> shell.notice(
                        Notice.news(Texts.text("notice.server-list", TokenText.shown(profile.name()), listed))));
        if (standing.fresh()) {
            shell.notice(Notice.news(
                            Texts.text("notice.catalogue", told(standing.news().changes())))
                    .offering(Texts.text("notice.changes"), () -> shell.show("catalogue")));
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
