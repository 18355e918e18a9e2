package dev.ganglion.app;

import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.workersai.profile.Access;

/// Reads what the connection in use says of its models, now and whenever another one is. UI thread only.
record LiveFeeds(Assembly made, CatalogueFeed models, ChatPage chat) {
    static LiveFeeds begin(Assembly made, Background background, ChatPage chat, ShellViewModel shell) {
        CatalogueFeed models = new CatalogueFeed(background, made.live(), made.catalogues(), shell);
        LiveFeeds feeds = new LiveFeeds(made, models, chat);
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
        chat.readSchemas(new KeptSchemas(access.ledgerName(), access.account()::schema, made.listings()));
    }

    void stop() {
        models.stop();
    }
}
