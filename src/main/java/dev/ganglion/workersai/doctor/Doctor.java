package dev.ganglion.workersai.doctor;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.account.ModelListing;
import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.account.TokenCheck;
import dev.ganglion.workersai.account.TokenOwner;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Examines a connection. Whether it may run models is found out with an empty body, which the service refuses only
/// after it has let the token in, so that no neuron is spent. What the service says of the token elsewhere is advice:
/// one that runs models is good. One examination each; used by one thread.
public final class Doctor {
    /// Cheap, should a server on the way run an empty body all the same.
    static final String MODEL = "@cf/baai/bge-small-en-v1.5";

    static final ModelSearch SEARCH = new ModelSearch(
            Optional.of("bge-small-en-v1.5"),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            false,
            false,
            Optional.empty(),
            5);

    private final CloudflareAccount account;
    private final Judgement judgement;
    private final List<Finding> findings = new ArrayList<>();

    public Doctor(CloudflareAccount account, Clock clock) {
        this.account = account;
        this.judgement = new Judgement(clock.instant());
    }

    /// Makes all five checks in their order and returns them; `each` hears of every one as soon as it is known.
    public List<Finding> examine(Consumer<Finding> each) throws InterruptedException {
        return switch (account.speaks()) {
            case WORKERS_AI -> cloudflare(each);
            case OPENAI -> new CompatibleExamination(account, judgement).examine(each);
        };
    }

    private List<Finding> cloudflare(Consumer<Finding> each) throws InterruptedException {
        Probe<TokenCheck> user = Probe.of(() -> account.verify(TokenOwner.USER));
        report(network(user), each);
        if (unreachable(user)) {
            List.of(Check.TOKEN, Check.ACCOUNT, Check.RUN, Check.LIST)
                    .forEach(check -> report(judgement.skipped(check), each));
            return List.copyOf(findings);
        }
        Probe<JsonNode> run = Probe.of(() -> account.run(MODEL, JsonNodeFactory.instance.objectNode()));
        report(token(user, run), each);
        report(account(run), each);
        report(run(run), each);
        report(list(), each);
        return List.copyOf(findings);
    }

    private void report(Finding finding, Consumer<Finding> each) {
        findings.add(finding);
        each.accept(finding);
    }

    /// Whether nothing is known to have come back from the service.
    private static boolean unreachable(Probe<TokenCheck> user) {
        return user.failure().filter(Doctor::unsent).isPresent();
    }

    static boolean unsent(Failure failure) {
        return failure instanceof Failure.Offline
                || failure instanceof Failure.TimedOut
                || (failure instanceof Failure.InvalidInput input
                        && input.said().equals(ServiceError.NONE));
    }

    private Finding network(Probe<TokenCheck> user) {
        Duration took = user.took();
        if (user.value().filter(Doctor::neverLeft).isPresent()) {
            return judgement.skipped(Check.NETWORK);
        }
        Optional<Failure> failure = user.failure();
        if (failure.isPresent() && unsent(failure.get())) {
            return judgement.failure(Check.NETWORK, Verdict.FAILED, took, failure.get());
        }
        return failure.isPresent() && failure.get() instanceof Failure.Malformed malformed
                ? judgement.failure(Check.NETWORK, Verdict.WARNING, took, malformed)
                : judgement.words(Check.NETWORK, Verdict.OK, took, "network.ok");
    }

    /// Whether the token cannot be one, so that it was not even sent.
    private static boolean neverLeft(TokenCheck check) {
        return check instanceof TokenCheck.Refused(Failure failure)
                && failure.said().http().isEmpty();
    }

    private Finding token(Probe<TokenCheck> user, Probe<JsonNode> run) throws InterruptedException {
        if (user.value().orElse(null) instanceof TokenCheck.Known known) {
            return known(known, user.took());
        }
        Probe<TokenCheck> own = Probe.of(() -> account.verify(TokenOwner.ACCOUNT));
        Duration took = user.took().plus(own.took());
        if (own.value().orElse(null) instanceof TokenCheck.Known known) {
            return known(known, took);
        }
        if (run.failure().filter(Doctor::silent).isPresent()) {
            return judgement.skipped(Check.TOKEN);
        }
        return run.failure().orElse(null) instanceof Failure.Unauthorised refused
                ? judgement.failure(Check.TOKEN, Verdict.FAILED, took, refused)
                : judgement.words(Check.TOKEN, Verdict.OK, took, "token.unverified");
    }

    private Finding known(TokenCheck.Known known, Duration took) {
        return switch (known.status()) {
            case ACTIVE -> judgement.words(Check.TOKEN, Verdict.OK, took, "token.ok");
            case DISABLED -> judgement.words(Check.TOKEN, Verdict.FAILED, took, "token.disabled");
            case EXPIRED -> judgement.words(Check.TOKEN, Verdict.FAILED, took, "token.expired");
            case OTHER -> judgement.words(Check.TOKEN, Verdict.WARNING, took, "token.other");
        };
    }

    private Finding account(Probe<JsonNode> run) {
        Failure failure = run.failure().orElse(null);
        if (failure instanceof Failure.Unauthorised
                || run.failure().filter(Doctor::silent).isPresent()) {
            return judgement.skipped(Check.ACCOUNT);
        }
        return failure instanceof Failure.InvalidInput input && input.path().equals("account")
                ? judgement.failure(Check.ACCOUNT, Verdict.FAILED, run.took(), input)
                : judgement.words(Check.ACCOUNT, Verdict.OK, run.took(), "account.ok");
    }

    /// Whether the service said nothing by which a token or an account could be judged.
    static boolean silent(Failure failure) {
        return unsent(failure)
                || failure instanceof Failure.Cut
                || failure instanceof Failure.Malformed
                || failure instanceof Failure.Server;
    }

    private Finding run(Probe<JsonNode> run) {
        Optional<Failure> failure = run.failure();
        if (failure.isEmpty()) {
            return judgement.words(Check.RUN, Verdict.OK, run.took(), "run.ok");
        }
        return failure.get() instanceof Failure.InvalidInput input
                        && input.path().equals("account")
                ? judgement.skipped(Check.RUN)
                : judgement.run(run.took(), failure.get());
    }

    private Finding list() throws InterruptedException {
        Probe<ModelListing> list = Probe.of(() -> account.models(SEARCH));
        return list.failure().isEmpty()
                ? judgement.words(Check.LIST, Verdict.OK, list.took(), "list.ok")
                : judgement.words(Check.LIST, Verdict.WARNING, list.took(), "list.refused");
    }
}
