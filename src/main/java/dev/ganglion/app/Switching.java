package dev.ganglion.app;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.connection.ConnectionPage;
import dev.ganglion.ui.connection.Mask;
import dev.ganglion.ui.connection.SecretWords;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.shell.ConnectionChoice;
import dev.ganglion.ui.shell.ConnectionSwitch;
import dev.ganglion.ui.shell.Notice;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.shell.StripViewModel;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ModelListing;
import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.profile.Access;
import dev.ganglion.workersai.profile.Connecting.Hindrance;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.TokenText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells the window which connection is in use: the strip, the pages, and in notices what hinders one. UI thread only.
final class Switching {
    private static final String CONNECTIONS = "connections";

    private final Background background;
    private final ShellViewModel shell;
    private final StripViewModel strip;
    private final Switchboard connecting;
    private @Nullable Access shown;
    private Background.Job listing = () -> {};

    /// The notice that says why the sandbox answers, while it does.
    private Optional<String> told = Optional.empty();

    Switching(Background background, ShellViewModel shell, StripViewModel strip, Switchboard connecting) {
        this.background = background;
        this.shell = shell;
        this.strip = strip;
        this.connecting = connecting;
    }

    /// Shows what is in use now and from now on, and waits behind the window for a keychain that only takes its time.
    void begin(ConnectionPage page, ChatPage chat) {
        show(page, chat);
        connecting.onChange(_ -> background.<Boolean>start(
                yield -> yield.accept(true), changes -> show(page, chat), () -> {}, failure -> {}));
        connecting
                .keptAside()
                .ifPresent(key -> shell.notice(Notice.trouble(Texts.text("notice.connections-aside", key))));
        connecting.hindrance().ifPresent(hindrance -> {
            tell(hindrance.profile(), hindrance.why());
            if (hindrance.why().reason() == Reason.TOO_SLOW) {
                await(hindrance);
            }
        });
    }

    private void show(ConnectionPage page, ChatPage chat) {
        Access now = connecting.now();
        if (!now.equals(shown)) {
            shown = now;
            offerModels(now, chat);
        }
        show(page, now);
    }

    /// The models of a server of one's own are those that it lists, and any that is typed while it lists none.
    private void offerModels(Access now, ChatPage chat) {
        listing.cancel();
        if (now.account().speaks() == Speaks.WORKERS_AI) {
            chat.offer(Optional.empty());
            return;
        }
        chat.offer(Optional.of(List.of()));
        listing = background.<List<String>>start(
                yield -> yield.accept(ids(now.account().models(ModelSearch.ALL))),
                lists -> chat.offer(Optional.of(lists.getLast())),
                () -> {},
                failure -> System.getLogger(Switching.class.getName())
                        .log(System.Logger.Level.INFO, "The server lists no models", failure));
    }

    private static List<String> ids(ModelListing listing) {
        return listing.models().stream().map(ListedModel::id).toList();
    }

    private void show(ConnectionPage page, Access now) {
        strip.connectedTo(now.simulated() ? Texts.text("connection.sandbox") : name(now.profile()));
        strip.offer(
                connecting.profiles().stream()
                        .map(profile -> new ConnectionChoice(
                                profile.id(),
                                name(profile),
                                Mask.reach(profile),
                                profile.id().equals(now.profile().id())))
                        .toList(),
                leadingTo(page));
        strip.refresh();
        page.refresh();
        if (connecting.hindrance().isEmpty()) {
            takeBack();
        }
    }

    /// Nothing of a name that is a token in the wrong place.
    private static String name(Profile profile) {
        return TokenText.shown(profile.name());
    }

    private ConnectionSwitch leadingTo(ConnectionPage page) {
        return new ConnectionSwitch() {
            @Override
            public void use(String id) {
                page.use(id);
            }

            @Override
            public void manage() {
                shell.show(page);
            }
        };
    }

    private void tell(Profile profile, SecretException why) {
        Explanation words = SecretWords.of(why);
        takeBack();
        String sentence = Texts.text("notice.hindered", name(profile), words.happened(), words.todo());
        told = Optional.of(sentence);
        shell.notice(
                Notice.trouble(sentence).offering(Texts.text("notice.connections"), () -> shell.show(CONNECTIONS)));
    }

    /// What is no longer so is not left standing above the page.
    private void takeBack() {
        told.ifPresent(shell::dismiss);
        told = Optional.empty();
    }

    private void await(Hindrance hindrance) {
        background.<Boolean>start(
                yield -> yield.accept(connecting.awaitSecret()),
                came -> {
                    if (came.getLast()) {
                        shell.notice(Notice.news(Texts.text("notice.hindrance-over", name(hindrance.profile()))));
                    }
                },
                () -> {},
                failure -> {
                    if (failure instanceof SecretException why) {
                        tell(hindrance.profile(), why);
                    }
                });
    }
}
