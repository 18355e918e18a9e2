package dev.ganglion.cli;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.Bill;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.batch.BatchAnswer;
import dev.ganglion.workersai.batch.BatchItem;
import dev.ganglion.workersai.batch.BatchState;
import dev.ganglion.workersai.batch.BatchTicket;
import dev.ganglion.workersai.batch.Batches;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;

/// Queues requests together, and asks after them.
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Queues requests for one model and prints their answers as lines of JSON.",
        footer = {
            "",
            "Without --wait it prints the id that --request-id asks with later. The sandbox of --sandbox ends with",
            "the command, so that goes with --wait."
        })
final class BatchCommand implements Callable<Integer> {
    /// What is asked of the queue.
    static final class Way {
        @Option(
                names = "--requests",
                paramLabel = "FILE",
                description = "Inputs as lines of JSON or as an array, - for standard input; each may have an"
                        + " external_reference.")
        private Optional<String> requests = Optional.empty();

        @Option(names = "--request-id", paramLabel = "ID", description = "Ask after a batch that was queued before.")
        private Optional<String> id = Optional.empty();
    }

    private static final int USUAL_SECONDS = 30;

    /// Long after whoever waits has ended it.
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Surroundings surroundings;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MODEL", description = "The id of a model that takes batches.")
    private String model = "";

    @ArgGroup
    private Way way = new Way();

    @Option(names = "--wait", description = "Ask until every request is answered.")
    private boolean waits;

    @Option(
            names = "--poll",
            paramLabel = "SECONDS",
            description = "How long --wait waits at most before asking again (default: 30).")
    private Optional<Integer> seconds = Optional.empty();

    @Mixin
    private Spending spending = new Spending();

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    BatchCommand(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            checkPoll();
            checkSpending();
            if (way.requests.isEmpty() && way.id.isEmpty()) {
                throw new Misuse("Give --requests to queue some, or --request-id to ask after a batch.");
            }
            if (destination.throughGateway()) {
                throw new Misuse("A batch never goes through a gateway, which knows no queue: leave --gateway out.");
            }
            if (way.requests.isPresent() && !waits && destination.simulated()) {
                throw new Misuse("The sandbox of a command ends with it, and so does its queue: add --wait, or start "
                        + "ganglion sandbox and name its address with --base-url.");
            }
            var items = way.requests.isPresent()
                    ? BatchLines.items(new Sources(surroundings::input), way.requests.get())
                    : List.<BatchItem>of();
            return ask(items);
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void checkPoll() throws Misuse {
        if (seconds.isPresent() && seconds.get() < 1) {
            throw new Misuse("--poll has to be at least 1.");
        }
        if (seconds.isPresent() && !waits) {
            throw new Misuse("--poll says how often --wait asks: add --wait.");
        }
    }

    private void checkSpending() throws Misuse {
        spending.check(destination.simulated());
        if (spending.estimates() && way.requests.isEmpty()) {
            throw new Misuse("--estimate is of --requests: a batch that was queued before is paid for.");
        }
    }

    private int ask(List<BatchItem> items) throws Misuse, IOException {
        try (var _ = new Interruption();
                Destination to = destination.open(surroundings)) {
            if (spending.estimates()) {
                return estimate(request(to.connection(), items));
            }
            Batches batches = surroundings.batches(to.connection()).telling(console::retrying);
            return way.id.isPresent()
                    ? show(follow(batches, new BatchTicket(model, way.id.get())))
                    : send(batches, request(to.connection(), items), items);
        } catch (OverBudget e) {
            console.say(Refusal.of(e, Instant.now()));
            return ExitCode.LIMITED;
        } catch (WorkersAiException e) {
            console.say(Explanation.of(e.failure(), Instant.now()));
            return ExitCode.of(e.failure());
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED; // what is queued stays queued
        }
    }

    /// It is booked here only, so that asking after it twice books nothing twice.
    private int send(Batches batches, Request request, List<BatchItem> items)
            throws WorkersAiException, InterruptedException, OverBudget {
        var booking = Booking.open(() -> spending.books(surroundings), request, console);
        try {
            BatchTicket ticket = queued(batches, items, booking);
            console.say("Queued as " + ticket.id() + '.');
            if (!waits) {
                console.line(BatchLines.queued(ticket).toString());
                return ExitCode.WHOLE;
            }
            BatchState state = follow(batches, ticket);
            if (state instanceof BatchState.Done done) {
                done.usage().ifPresent(usage -> settle(booking, usage));
            }
            return show(state);
        } finally {
            booking.end(Extent.NONE);
        }
    }

    private Request request(Connection connection, List<BatchItem> items) {
        Model known = Catalogue.bundled().find(model).orElseGet(() -> Model.unlisted(model, Task.OTHER));
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("requests").addAll(items.stream().map(BatchItem::input).toList());
        return new Request(connection, known, new Question.Body(whole));
    }

    /// Batches are lines of JSON in any case, and so is what they may cost.
    private int estimate(Request request) {
        var output = new Spending.Output(console, true);
        return spending.say(spending.books(surroundings), request, output);
    }

    private void settle(Booking booking, Usage usage) {
        var bill = new Bill(Optional.of(usage), usage.neurons(), Map.of());
        booking.settle(usage).ifPresent(neurons -> console.say(TextAnswers.cost(bill, neurons)));
    }

    /// Only what is not queued costs nothing: whatever fails afterwards, the batch is worked off.
    private BatchTicket queued(Batches batches, List<BatchItem> items, Booking booking)
            throws WorkersAiException, InterruptedException {
        try {
            return batches.send(model, items);
        } catch (WorkersAiException e) {
            booking.fail(e.failure());
            throw e;
        }
    }

    private BatchState follow(Batches batches, BatchTicket ticket) throws WorkersAiException, InterruptedException {
        return surroundings
                .patience(batches)
                .pausingAtMost(Duration.ofSeconds(seconds.orElse(USUAL_SECONDS)))
                .await(ticket, waits ? LONGEST : Duration.ZERO, _ -> {});
    }

    private int show(BatchState state) {
        return switch (state) {
            case BatchState.Queued _ -> standing("queued");
            case BatchState.Running _ -> standing("running");
            case BatchState.Done(List<BatchAnswer> answers, var _) -> {
                answers.forEach(answer -> console.line(BatchLines.answer(answer).toString()));
                yield BatchLines.code(answers);
            }
        };
    }

    private int standing(String state) {
        console.line("{\"status\":\"" + state + "\"}");
        return ExitCode.WHOLE;
    }
}
