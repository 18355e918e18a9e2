package dev.ganglion.cli;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.task.Job;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.OutcomeJson;
import dev.ganglion.cli.task.OutcomeText;
import dev.ganglion.cli.task.TranscriptFormat;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StreamFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Where the result of a task goes.
final class Results implements Delivery {
    /// How transcripts are written.
    enum Format {
        text,
        srt,
        vtt
    }

    @Mixin
    private Saving saving = new Saving();

    @Option(names = "--format", paramLabel = "FORMAT", description = "How a transcript is written: text, srt or vtt.")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--json", description = "Print every event as one line of JSON.")
    private boolean json;

    private boolean transcript;

    @Override
    public boolean json() {
        return json;
    }

    /// To be called before anything is sent.
    void check(Question question, Model model) throws Misuse {
        saving.checkForce();
        switch (question) {
            case Question.Call(Job job, var _) -> check(job, model.id());
            case Question.Body(JsonNode body) -> check(body, model);
            case Question.Chat _, Question.ChatBody _ -> {
                if (saving.wanted() || format.isPresent()) {
                    throw new Misuse("A chat is printed: --output and --format are no use.");
                }
            }
        }
    }

    private void check(JsonNode body, Model model) throws Misuse {
        if (format.isPresent()) {
            throw new Misuse("The result of an --input is written as it comes: --format is no use.");
        }
        if (saving.wanted()
                && model.stream() == StreamFormat.PREDICTION
                && body.path("stream").asBoolean(true)) {
            throw new Misuse("The events of a stream are printed: --output is no use.");
        }
        checkPlace(model.id());
    }

    private void check(Job job, String model) throws Misuse {
        transcript = job.gives() == Job.Gives.TRANSCRIPT;
        if (format.isPresent() && (job.gives() != Job.Gives.TRANSCRIPT || json)) {
            throw new Misuse("--format is for transcripts that are not printed as JSON.");
        }
        if (job.gives() == Job.Gives.FILE && !saving.wanted()) {
            throw new Misuse("The result of %s is a file: say with --output where it goes.".formatted(model));
        }
        checkPlace(model);
    }

    private void checkPlace(String model) throws Misuse {
        if (saving.toConsole() && json) {
            throw new Misuse("--json prints to standard output, which --output - wants for itself.");
        }
        saving.check(model);
    }

    boolean toConsole() {
        return saving.toConsole();
    }

    /// A transcript that is saved or made to subtitles is shown once it is whole.
    @Override
    public boolean showsPieces() {
        return json || !transcript || (!saving.wanted() && transcriptFormat() == TranscriptFormat.TEXT);
    }

    @Override
    public int deliver(Outcome outcome, Answers answers, Console console) {
        if (saving.wanted()) {
            return saving.save(octets(outcome), outcome, answers, console);
        }
        if (outcome instanceof Outcome.Made(String _, Octets octets)) {
            return Saving.keep(octets, outcome, answers, console);
        }
        if (json || !(outcome instanceof Outcome.Listened && showsPieces())) {
            answers.outcome(outcome, transcriptFormat());
        }
        return ExitCode.WHOLE;
    }

    private Octets octets(Outcome outcome) {
        if (outcome instanceof Outcome.Made(String _, Octets octets)) {
            return octets;
        }
        String text = json ? OutcomeJson.of(outcome).toString() + '\n' : OutcomeText.of(outcome, transcriptFormat());
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private TranscriptFormat transcriptFormat() {
        return format.map(each -> TranscriptFormat.valueOf(each.name().toUpperCase(Locale.ROOT)))
                .orElse(TranscriptFormat.TEXT);
    }
}
