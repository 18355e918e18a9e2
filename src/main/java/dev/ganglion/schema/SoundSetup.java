package dev.ganglion.schema;

import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with a setup, and what of it can be sent all the same. The validator is used: make it off the UI
/// thread.
///
/// @param tools for each tool of the setup in its order what is wrong with it, empty where nothing is
/// @param format what is wrong with the schema of replies
public record SoundSetup(Setup setup, List<Optional<String>> tools, Optional<Misfit> format) {
    private static final String UNSENT_TOOL = "unsent-tool-";
    private static final String UNSENT_SCHEMA = "unsent-schema";

    public SoundSetup {
        tools = List.copyOf(tools);
    }

    /// One in which nothing is wrong.
    public static SoundSetup assumed(Setup setup) {
        return new SoundSetup(
                setup, setup.tools().stream().map(_ -> Optional.<String>empty()).toList(), Optional.empty());
    }

    /// Looks for what is wrong.
    public static SoundSetup check(Setup setup) {
        List<Optional<String>> tools = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (ToolDefinition tool : setup.tools()) {
            tools.add(flaw(tool, names));
            names.add(tool.name());
        }
        return new SoundSetup(setup, tools, flaw(setup.format()));
    }

    private static Optional<String> flaw(ToolDefinition tool, List<String> names) {
        return ToolText.flawOfName(tool.name(), names)
                .map(words -> Words.of("at.name", words))
                .or(() -> ToolText.flawOfParameters(tool.parameters())
                        .map(flaw -> Words.of("at.parameters", sentence(flaw))));
    }

    /// A flaw with its place in a text.
    public static String sentence(Misfit flaw) {
        return Words.of("at", flaw.place().line(), flaw.path(), flaw.words()).replace(" :", ":");
    }

    private static Optional<Misfit> flaw(ReplyFormat format) {
        return format instanceof ReplyFormat.JsonSchema(var _, String schema)
                        && ReplySchema.read(schema) instanceof ReplySchema.Result.Bad(Misfit flaw)
                ? Optional.of(flaw)
                : Optional.empty();
    }

    /// How many offered tools have a flaw.
    public int brokenTools() {
        return setup.offered().size() - sendable().tools().size();
    }

    /// The setup with the offered tools that have no flaw, and text as the format where its schema has one.
    public Setup sendable() {
        List<ToolDefinition> good = new ArrayList<>();
        for (int i = 0; i < tools.size(); i++) {
            if (tools.get(i).isEmpty() && setup.tools().get(i).offered()) {
                good.add(setup.tools().get(i));
            }
        }
        Setup sent = setup.withTools(good);
        return format.isPresent() ? sent.withFormat(new ReplyFormat.Text()) : sent;
    }

    /// What stands among the oddities of an answer for each part that was not sent.
    public List<String> unsent() {
        List<String> unsent = new ArrayList<>();
        for (int i = 0; i < tools.size(); i++) {
            if (tools.get(i).isPresent() && setup.tools().get(i).offered()) {
                unsent.add(UNSENT_TOOL + setup.tools().get(i).name());
            }
        }
        format.ifPresent(_ -> unsent.add(UNSENT_SCHEMA));
        return unsent;
    }

    /// What such an oddity means; empty for another one.
    public static Optional<String> meaning(String oddity) {
        if (oddity.equals(UNSENT_SCHEMA)) {
            return Optional.of(Words.of("unsent.schema"));
        }
        return oddity.startsWith(UNSENT_TOOL)
                ? Optional.of(Words.of("unsent.tool", oddity.substring(UNSENT_TOOL.length())))
                : Optional.empty();
    }
}
