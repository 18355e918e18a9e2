package dev.ganglion.ui.connection.draft;

import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.Connection.Speaks;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.gateway.GatewayOptions;
import dev.ganglion.workersai.profile.BaseAddress;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.TokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A profile as it is typed, the tokens apart.
public record Fields(Kind kind, String name, String account, Gateway gateway, Server server, SecretHome home) {
    /// A gateway as it is typed.
    ///
    /// @param ownToken whether the gateway wants a token beside the account's
    public record Gateway(String id, GatewayForm form, boolean ownToken, OptionFields options) {
        static final Gateway NONE = new Gateway("", GatewayForm.PROVIDER, false, OptionFields.of(GatewayOptions.USUAL));
    }

    /// A server of one's own as it is typed.
    ///
    /// @param token whether the server wants one
    public record Server(String base, Speaks speaks, boolean token) {
        static final Server NONE = new Server("", Speaks.WORKERS_AI, true);
    }

    /// What a gateway may be called.
    private static final Pattern GATEWAY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /// An account in the addresses of a server of one's own, which may call it anything.
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,64}");

    public static Fields of(Profile profile) {
        Fields empty = empty(Kind.of(profile.reach()), profile.name(), profile.home());
        return switch (profile.reach()) {
            case Reach.Account(String account) -> empty.at(account, Gateway.NONE, Server.NONE);
            case Reach.ThroughGateway(var account, var id, var form, var options, var own) ->
                empty.at(account, new Gateway(id, form, own, OptionFields.of(options)), Server.NONE);
            case Reach.Server(var base, var account, var speaks, var token) ->
                empty.at(account.orElse(""), Gateway.NONE, new Server(base.toString(), speaks, token));
            case Reach.Sandbox() -> empty;
        };
    }

    public static Fields empty(Kind kind, String name, SecretHome home) {
        return new Fields(kind, name, "", Gateway.NONE, Server.NONE, home);
    }

    /// The same, with its token kept there.
    public Fields keptIn(SecretHome other) {
        return new Fields(kind, name, account, gateway, server, other);
    }

    /// The same under another name.
    public Fields named(String other) {
        return new Fields(kind, other, account, gateway, server, home);
    }

    private Fields at(String accountId, Gateway through, Server own) {
        return new Fields(kind, name, accountId, through, own, home);
    }

    /// Whether a token is sent.
    public boolean needsToken() {
        return switch (kind) {
            case ACCOUNT, GATEWAY -> true;
            case SERVER -> server.token();
            case SANDBOX -> false;
        };
    }

    /// Whether an account stands in its addresses.
    public boolean needsAccount() {
        return kind.cloudflare() || (kind == Kind.SERVER && server.speaks() == Speaks.WORKERS_AI);
    }

    /// What keeps it from being saved; the tokens are not looked at.
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        nameProblem().ifPresent(key -> problems.add(problem(Spot.NAME, key)));
        if (kind == Kind.SERVER && address() instanceof BaseAddress.Refused(BaseAddress.Problem why)) {
            problems.add(problem(Spot.BASE, "base." + why));
        }
        if (needsAccount()) {
            accountProblem().ifPresent(key -> problems.add(problem(Spot.ACCOUNT, key)));
        }
        if (kind == Kind.GATEWAY) {
            gatewayProblem().ifPresent(key -> problems.add(problem(Spot.GATEWAY, key)));
            problems.addAll(gateway.options().problems());
        }
        return problems;
    }

    /// Where a token stands in a field that is kept and shown as it is.
    List<Problem> revealing(TokenDraft token) {
        List<Problem> problems = new ArrayList<>();
        if (token.is(name)) {
            problems.add(problem(Spot.NAME, "name.token"));
        }
        if (needsAccount() && token.is(account)) {
            problems.add(problem(Spot.ACCOUNT, "account.token"));
        }
        if (kind == Kind.GATEWAY && token.is(gateway.id())) {
            problems.add(problem(Spot.GATEWAY, "gateway.token"));
        }
        return problems;
    }

    private static Problem problem(Spot spot, String key) {
        return new Problem(spot, Texts.text("connection.problem." + key));
    }

    private Optional<String> nameProblem() {
        if (name.isBlank()) {
            return Optional.of("name.none");
        }
        return TokenText.looksLikeToken(name) ? Optional.of("name.token") : Optional.empty();
    }

    private Optional<String> accountProblem() {
        if (account.isBlank()) {
            return Optional.of("account.none");
        }
        if (TokenText.looksLikeToken(account)) {
            return Optional.of("account.token");
        }
        boolean good = kind == Kind.SERVER
                ? SEGMENT.matcher(account.strip()).matches()
                : TokenText.account(account).isPresent();
        return good ? Optional.empty() : Optional.of("account.odd");
    }

    private Optional<String> gatewayProblem() {
        if (gateway.id().isBlank()) {
            return Optional.of("gateway.none");
        }
        if (TokenText.looksLikeToken(gateway.id())) {
            return Optional.of("gateway.token");
        }
        return GATEWAY.matcher(gateway.id().strip()).matches() ? Optional.empty() : Optional.of("gateway.odd");
    }

    private BaseAddress address() {
        BaseAddress address = BaseAddress.of(server.base());
        return server.token() ? address.withToken() : address;
    }

    /// The reach that is typed, over what `kept` has and the form does not show. Call it without [#problems] only.
    public Reach reach(Optional<Reach> kept) {
        return switch (kind) {
            case ACCOUNT -> new Reach.Account(accountId());
            case GATEWAY ->
                new Reach.ThroughGateway(
                        accountId(),
                        gateway.id().strip(),
                        gateway.form(),
                        gateway.options()
                                .over(
                                        kept.orElse(null) instanceof Reach.ThroughGateway before
                                                ? before.options()
                                                : GatewayOptions.USUAL),
                        gateway.ownToken());
            case SERVER ->
                new Reach.Server(
                        ((BaseAddress.Good) address()).base(),
                        needsAccount() ? Optional.of(account.strip()) : Optional.empty(),
                        server.speaks(),
                        server.token());
            case SANDBOX -> new Reach.Sandbox();
        };
    }

    /// What becomes of what is typed as an account id: what comes along when it is pasted goes.
    public static String cleanAccount(String typed) {
        return TokenText.account(typed)
                .or(() -> TokenText.token(typed).map(Token::secret))
                .orElse("");
    }

    private String accountId() {
        return TokenText.account(account).orElse(account);
    }
}
