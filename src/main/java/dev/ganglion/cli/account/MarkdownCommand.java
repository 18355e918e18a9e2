package dev.ganglion.cli.account;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.workersai.markdown.Conversion;
import dev.ganglion.workersai.markdown.ConversionOptions;
import dev.ganglion.workersai.markdown.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Turns documents into Markdown.
@Command(
        name = "markdown",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Converts documents and pictures to Markdown.",
        footer = {"", "One that cannot be converted does not keep the others from it, and ends the command with 4."})
public final class MarkdownCommand implements Callable<Integer> {
    private final Enquiry enquiry;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A document; its name tells what it is.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--json", description = "Print each document as one line of JSON.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    public MarkdownCommand(Surroundings surroundings, Console console) {
        this.enquiry = new Enquiry(surroundings, console);
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            List<Document> documents = Documents.read(files);
            return enquiry.make(destination, account -> show(account.toMarkdown(documents, ConversionOptions.USUAL)));
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int show(List<Conversion> conversions) {
        for (Conversion conversion : conversions) {
            if (json) {
                console.line(json(conversion).toString());
            } else {
                print(conversion, conversions.size() > 1);
            }
        }
        boolean all = conversions.stream().allMatch(Conversion.Converted.class::isInstance);
        return all ? ExitCode.WHOLE : ExitCode.INVALID;
    }

    /// Several are told apart by comments, which Markdown does not show.
    private void print(Conversion conversion, boolean ofSeveral) {
        switch (conversion) {
            case Conversion.Converted(var _, String name, var _, var _, var _, String text) ->
                console.line((ofSeveral ? "<!-- " + name + " -->\n" : "") + text.stripTrailing());
            case Conversion.Failed(var _, String name, var _, String reason) ->
                console.say("%s could not be converted: %s".formatted(name, reason));
        }
    }

    /// What is unknown is null.
    private static JsonNode json(Conversion conversion) {
        var line = JsonNodeFactory.instance.objectNode().put("name", conversion.name());
        return switch (conversion) {
            case Conversion.Converted(var _, var _, String type, String format, OptionalLong tokens, String text) ->
                line.put("success", true)
                        .put("type", type)
                        .put("format", format)
                        .put("tokens", tokens.stream().boxed().findFirst().orElse(null))
                        .put("text", text);
            case Conversion.Failed(var _, var _, String type, String reason) ->
                line.put("success", false).put("type", type).put("message", reason);
        };
    }
}
