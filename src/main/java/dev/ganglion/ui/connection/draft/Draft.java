package dev.ganglion.ui.connection.draft;

import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.TokenText;
import dev.ganglion.workersai.profile.Typed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A profile while it is edited, beside what is kept of it. UI thread only.
public final class Draft {
    private final Origin origin;
    private final Kind kind;
    private Optional<Profile> kept;
    private Fields before;
    private boolean bereft;
    private final Set<Spot> left = EnumSet.noneOf(Spot.class);

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty account = new SimpleStringProperty("");
    private final ObjectProperty<SecretHome> home = new SimpleObjectProperty<>(SecretHome.SESSION);
    private final ServerDraft server = new ServerDraft();
    private final GatewayDraft gateway = new GatewayDraft();
    private final TokenDraft token = new TokenDraft();
    private final TokenDraft gatewayToken = new TokenDraft();

    private final ReadOnlyObjectWrapper<Fields> fields;
    private final ReadOnlyObjectWrapper<Standing> standing;
    private final ReadOnlyBooleanWrapper misplaced = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Problem>> shown = new ReadOnlyObjectWrapper<>(List.of());

    private Draft(Origin origin, Optional<Profile> kept, Fields start) {
        this.origin = origin;
        this.kind = start.kind();
        this.kept = kept;
        this.before = start;
        this.fields = new ReadOnlyObjectWrapper<>(start);
        this.standing = new ReadOnlyObjectWrapper<>(new Standing(kept.isPresent(), false));
        set(start);
        Stream.of(
                        List.<Observable>of(name, account, home, token.text(), gatewayToken.text()),
                        server.all(),
                        gateway.all())
                .flatMap(List::stream)
                .forEach(each -> each.subscribe(this::update));
    }

    /// A profile that is kept.
    public static Draft of(Profile profile) {
        return new Draft(new Origin(profile.id(), Optional.empty()), Optional.of(profile), Fields.of(profile));
    }

    /// The same, its token being gone with the session that it was kept for.
    public Draft bereft() {
        bereft = true;
        return this;
    }

    /// A new one, which begins as `start`.
    public static Draft fresh(Origin origin, Fields start) {
        return new Draft(origin, Optional.empty(), start);
    }

    private void set(Fields values) {
        name.set(values.name());
        account.set(values.account());
        home.set(values.home());
        server.set(values.server());
        gateway.set(values.gateway());
    }

    private void update() {
        fields.set(new Fields(kind, name.get(), account.get(), gateway.fields(), server.fields(), home.get()));
        misplaced.set(TokenText.looksLikeToken(account.get()) || token.is(account.get()));
        boolean typed = !token.isEmpty() || !gatewayToken.isEmpty();
        standing.set(new Standing(kept.isPresent(), typed || !fields.get().equals(before)));
        shown.set(problems().stream()
                .filter(problem -> left.contains(problem.spot()))
                .toList());
    }

    /// What keeps it from being saved.
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(fields.get().problems());
        problems.addAll(fields.get().revealing(token));
        problems.addAll(fields.get().revealing(gatewayToken));
        if (fields.get().needsToken() && token.isEmpty() && !keepsToken()) {
            problems.add(new Problem(Spot.TOKEN, Texts.text("connection.problem.token.none")));
        }
        if (wantsGatewayToken() && gatewayToken.isEmpty() && !keepsGatewayToken()) {
            problems.add(new Problem(Spot.GATEWAY_TOKEN, Texts.text("connection.problem.token.none")));
        }
        return problems;
    }

    private boolean wantsGatewayToken() {
        return kind == Kind.GATEWAY && gateway.ownToken().get();
    }

    /// Whether a token is kept already, so that none need be typed.
    public boolean keepsToken() {
        return !bereft
                && kept.or(origin::copied)
                        .map(Fields::of)
                        .filter(Fields::needsToken)
                        .isPresent();
    }

    /// What is known of its token: `kept`, `gone` with an earlier session, or none, so that one is to be
    /// pasted.
    public String keeping() {
        return bereft ? "gone" : keepsToken() ? "kept" : "prompt";
    }

    /// The same of the gateway's own token, which a copy does not take over.
    public boolean keepsGatewayToken() {
        return kept.filter(_ -> !bereft)
                .map(Fields::of)
                .filter(fields -> fields.gateway().ownToken())
                .isPresent();
    }

    /// Says that the user has been in that field, so that what is wrong there may be told.
    public void leave(Spot spot) {
        left.add(spot);
        update();
    }

    /// Says that the user wants to save, so that everything wrong is told; true when nothing is.
    public boolean check() {
        left.addAll(EnumSet.allOf(Spot.class));
        update();
        return problems().isEmpty();
    }

    /// The profile as it is typed. Call it without [#problems] only.
    public Profile profile() {
        return new Profile(
                origin.id(),
                name.get().strip(),
                fields.get().reach(kept.or(origin::copied).map(Profile::reach)),
                home.get());
    }

    public Typed typed() {
        return new Typed(
                fields.get().needsToken() ? token.typed() : Optional.empty(),
                wantsGatewayToken() ? gatewayToken.typed() : Optional.empty());
    }

    /// Says that it is kept now, as it was typed.
    public void keep(Profile profile) {
        kept = Optional.of(profile);
        before = Fields.of(profile);
        bereft = false;
        reset();
    }

    /// Gives up what was changed.
    public void reset() {
        token.clear();
        gatewayToken.clear();
        set(before);
        left.clear();
        update();
    }

    /// The same; what it returns brings back what was changed.
    public Runnable giveUp() {
        Fields typed = fields.get();
        String secret = token.text().get();
        String other = gatewayToken.text().get();
        reset();
        return () -> {
            set(typed);
            token.text().set(secret);
            gatewayToken.text().set(other);
        };
    }

    /// Whether a token stands where the account id belongs, so that it must not be seen.
    public ReadOnlyBooleanProperty misplaced() {
        return misplaced.getReadOnlyProperty();
    }

    /// Moves a token that was typed as the account id to where it belongs.
    public void moveToken() {
        token.text().set(token.clean(account.get()));
        account.set("");
    }

    /// Everything that no report may show.
    public List<String> secrets() {
        return List.of(token.text().get(), gatewayToken.text().get(), account.get());
    }

    public String id() {
        return origin.id();
    }

    public Kind kind() {
        return kind;
    }

    public Optional<Profile> kept() {
        return kept;
    }

    /// The profile whose tokens it takes over when it is saved first.
    public Optional<Profile> copied() {
        return kept.isPresent() ? Optional.empty() : origin.copied();
    }

    public boolean builtIn() {
        return kept.filter(Profile::builtIn).isPresent();
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty account() {
        return account;
    }

    public ObjectProperty<SecretHome> home() {
        return home;
    }

    public ServerDraft server() {
        return server;
    }

    public GatewayDraft gateway() {
        return gateway;
    }

    public TokenDraft token() {
        return token;
    }

    public TokenDraft gatewayToken() {
        return gatewayToken;
    }

    public ReadOnlyObjectProperty<Fields> fields() {
        return fields.getReadOnlyProperty();
    }

    /// Whether it is kept, and as it is typed.
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /// What is told of wrong fields.
    public ReadOnlyObjectProperty<List<Problem>> shown() {
        return shown.getReadOnlyProperty();
    }
}
