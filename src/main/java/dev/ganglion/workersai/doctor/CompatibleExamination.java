package dev.ganglion.workersai.doctor;

import dev.ganglion.domain.Failure;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ModelListing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Examines a server that speaks OpenAI's protocol, as far as such a server can be asked: by its list of models, and by
/// a chat without messages, which it refuses only after it has let the request in.
record CompatibleExamination(CloudflareAccount account, Judgement judgement) {
    List<Finding> examine(Consumer<Finding> each) throws InterruptedException {
        Probe<ModelListing> list = Probe.of(() -> account.models(Doctor.SEARCH));
        Finding network = network(list);
        each.accept(network);
        List<Finding> findings = new ArrayList<>(List.of(network));
        for (Finding next : network.verdict() == Verdict.FAILED ? skipped() : rest(list)) {
            each.accept(next);
            findings.add(next);
        }
        return List.copyOf(findings);
    }

    private List<Finding> skipped() {
        return List.of(
                judgement.skipped(Check.TOKEN),
                judgement.skipped(Check.ACCOUNT),
                judgement.skipped(Check.RUN),
                judgement.skipped(Check.LIST));
    }

    private List<Finding> rest(Probe<ModelListing> list) throws InterruptedException {
        Probe<JsonNode> run = Probe.of(() -> account.run(model(list), JsonNodeFactory.instance.objectNode()));
        return List.of(
                token(list, run),
                judgement.words(Check.ACCOUNT, Verdict.SKIPPED, Duration.ZERO, "compatible.account"),
                run(run),
                list(list));
    }

    /// Any that the server has: some look for the model before they look at the request.
    private static String model(Probe<ModelListing> list) {
        return list.value().stream()
                .flatMap(listing -> listing.models().stream())
                .map(ListedModel::id)
                .findFirst()
                .orElse(Doctor.MODEL);
    }

    private Finding network(Probe<ModelListing> list) {
        Optional<Failure> failure = list.failure();
        if (failure.filter(Doctor::unsent).isPresent()) {
            return judgement.failure(Check.NETWORK, Verdict.FAILED, list.took(), failure.get());
        }
        return judgement.words(Check.NETWORK, Verdict.OK, list.took(), "network.ok");
    }

    private Finding token(Probe<ModelListing> list, Probe<JsonNode> run) {
        if (run.failure().orElse(null) instanceof Failure.Unauthorised refused) {
            return judgement.failure(Check.TOKEN, Verdict.FAILED, run.took(), refused);
        }
        if (run.failure().filter(Doctor::silent).isPresent()) {
            return judgement.skipped(Check.TOKEN);
        }
        return judgement.words(Check.TOKEN, Verdict.OK, list.took().plus(run.took()), "compatible.token");
    }

    private Finding run(Probe<JsonNode> run) {
        Finding finding = run.failure()
                .map(failure -> judgement.run(run.took(), failure))
                .orElseGet(() -> judgement.words(Check.RUN, Verdict.OK, run.took(), "run.ok"));
        return finding.verdict() == Verdict.OK
                ? judgement.words(Check.RUN, Verdict.OK, run.took(), "compatible.run")
                : finding;
    }

    private Finding list(Probe<ModelListing> list) {
        return list.failure().isEmpty()
                ? judgement.words(Check.LIST, Verdict.OK, list.took(), "compatible.list")
                : judgement.words(Check.LIST, Verdict.WARNING, list.took(), "compatible.unlisted");
    }
}
