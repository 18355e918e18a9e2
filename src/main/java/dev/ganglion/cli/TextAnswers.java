package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.OutcomeText;
import dev.ganglion.cli.task.TranscriptFormat;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.ledger.Bill;
import dev.ganglion.workersai.ChatEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The text alone on standard output; everything else on standard error.
final class TextAnswers implements Answers {
    private final Console console;
    private boolean lineOpen;

    TextAnswers(Console console) {
        this.console = console;
    }

    @Override
    public void piece(ChatEvent piece) {
        switch (piece) {
            case ChatEvent.Text(String text) -> print(text);
            case ChatEvent.ToolCall(String id, String name, JsonNode arguments) -> {
                endLine();
                console.say(
                        "The model calls the tool " + name + (id.isEmpty() ? "" : " (" + id + ")") + ": " + arguments);
            }
            case ChatEvent.Finish(String reason) -> {
                endLine();
                if (reason.equals("length")) {
                    console.say("The answer ended at its length limit.");
                }
            }
            case ChatEvent.FellBack(String from, Failure failure, String to) ->
                console.say("%s did not answer: %s. %s is asked instead."
                        .formatted(from, Explanation.of(failure, Instant.now()).title(), to));
            case ChatEvent.Reasoning _, ChatEvent.Quirk _, ChatEvent.Used _ -> {}
            case ChatEvent.Retrying _, ChatEvent.Calling _, ChatEvent.Served _ -> {}
        }
    }

    @Override
    public void outcome(Outcome outcome, TranscriptFormat format) {
        endLine();
        print(OutcomeText.of(outcome, format));
    }

    @Override
    public void saved(Outcome outcome, Path file) {
        endLine();
        console.say("Saved as " + file + '.');
    }

    @Override
    public void cost(Bill bill, Optional<Neurons> neurons) {
        endLine();
        neurons.ifPresent(amount -> console.say(cost(bill, amount)));
    }

    /// What it cost, as a sentence that tells what is computed.
    static String cost(Bill bill, Neurons neurons) {
        String amount = Figures.neurons(neurons) + '.';
        return bill.state() == State.COMPUTED ? "≈ " + amount : amount;
    }

    @Override
    public void event(JsonNode event) {
        console.line(event.toString());
    }

    @Override
    public void failed(Failure failure, Instant now) {
        endLine();
        console.say(Explanation.of(failure, now));
    }

    @Override
    public void refused(Explanation why) {
        endLine();
        console.say(why);
    }

    @Override
    public void interrupted() {
        endLine();
    }

    private void print(String text) {
        if (!text.isEmpty()) {
            console.print(text);
            lineOpen = !text.endsWith("\n");
        }
    }

    private void endLine() {
        if (lineOpen) {
            print("\n");
        }
    }
}
