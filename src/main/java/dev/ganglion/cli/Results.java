package dev.ganglion.cli;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.task.Job;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.OutcomeJson;
import dev.ganglion.cli.task.OutcomeText;
import dev.ganglion.cli.task.TranscriptFormat;
import dev.ganglion.domain.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Override
    public boolean json() {
        return json;
    }

    /// To be called before anything is sent.
    void check(Question question, String model) throws Misuse {
        switch (question) {
            case Question.Call(Job job, var _) -> check(job, model);
            case Question.Chat _, Question.Body _ -> {
                if (saving.wanted() || format.isPresent()) {
                    throw new Misuse("A chat and a body of one's own are printed: --output and --format are no use.");
                }
            }
        }
    }

    private void check(Job job, String model) throws Misuse {
        if (format.isPresent() && (job.gives() != Job.Gives.TRANSCRIPT || json)) {
            throw new Misuse("--format is for transcripts that are not printed as JSON.");
        }
        if (job.gives() == Job.Gives.FILE && !saving.wanted()) {
            throw new Misuse("The result of %s is a file: say with --output where it goes.".formatted(model));
        }
        if (saving.toConsole() && json) {
            throw new Misuse("--json prints to standard output, which --output - wants for itself.");
        }
        saving.check(model);
    }

    boolean toConsole() {
        return saving.toConsole();
    }

    @Override
    public int deliver(Outcome outcome, Answers answers, Console console) {
        if (!saving.wanted()) {
            answers.outcome(outcome, transcriptFormat());
            return ExitCode.WHOLE;
        }
        return saving.save(octets(outcome), outcome, answers, console);
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
