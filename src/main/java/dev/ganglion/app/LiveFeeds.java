package dev.ganglion.app;

import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.workersai.profile.Access;
import java.util.List;
import java.util.function.Consumer;

/// Reads what the connection in use says of its models, now and whenever another one is. UI thread only.
///
/// @param pages told where the schemas of models are read from now on
record LiveFeeds(Assembly made, CatalogueFeed models, List<Consumer<LiveSchemas.Source>> pages) {
    LiveFeeds {
        pages = List.copyOf(pages);
    }

    static LiveFeeds begin(
            Assembly made, Background background, List<Consumer<LiveSchemas.Source>> pages, ShellViewModel shell) {
        CatalogueFeed models = new CatalogueFeed(background, made.live(), made.catalogues(), shell);
        LiveFeeds feeds = new LiveFeeds(made, models, pages);
        // What is in use by the time that the UI thread hears of it: two changes may come in either order.
        made.connecting()
                .onChange(_ -> background.<Boolean>start(
                        yield -> yield.accept(true),
                        _ -> feeds.follow(made.connecting().now()),
                        () -> {},
                        _ -> {}));
        feeds.follow(made.connecting().now());
        return feeds;
    }

    private void follow(Access access) {
        models.follow(access);
        KeptSchemas schemas = new KeptSchemas(access.ledgerName(), access.account()::schema, made.listings());
        pages.forEach(page -> page.accept(schemas));
    }

    void stop() {
        models.stop();
    }
}
