package dev.ganglion.cli;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lists the models that answer today.
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the models of the bundled catalogue with their prices.")
final class ModelsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--task", paramLabel = "TASK", description = "Only of that task, such as text-generation.")
    private Optional<String> task = Optional.empty();

    @Option(names = "--json", description = "Print a JSON array, one model a line.")
    private boolean json;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<Task> wanted = task.map(this::named);
        List<Model> models = Catalogue.bundled().search("", wanted);
        if (json) {
            console.line(models.stream()
                    .map(model -> ModelFacts.json(model).toString())
                    .collect(Collectors.joining(",\n", "[\n", "\n]")));
        } else {
            console.print(ModelFacts.table(models).toString());
        }
        return ExitCode.WHOLE;
    }

    private Task named(String word) {
        return Arrays.stream(Task.values())
                .filter(each -> bare(each.label()).equals(bare(word)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "No task is called " + word + ". There are: " + names() + "."));
    }

    private static String names() {
        return Arrays.stream(Task.values())
                .filter(each -> each != Task.OTHER)
                .map(each -> each.label().toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.joining(", "));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
