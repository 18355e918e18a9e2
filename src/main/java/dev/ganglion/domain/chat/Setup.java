package dev.ganglion.domain.chat;

import java.util.List;

/// What every request of a conversation carries beside its turns and its parameters.
///
/// @param system the system prompt; blank for none
public record Setup(String system, List<ToolDefinition> tools, ReplyFormat format) {
    public static final Setup NONE = new Setup("", List.of(), new ReplyFormat.Text());

    public Setup {
        tools = List.copyOf(tools);
    }

    public Setup withSystem(String prompt) {
        return new Setup(prompt, tools, format);
    }

    public Setup withTools(List<ToolDefinition> definitions) {
        return new Setup(system, definitions, format);
    }

    public Setup withFormat(ReplyFormat wanted) {
        return new Setup(system, tools, wanted);
    }

    /// The tools that the model is told of.
    public List<ToolDefinition> offered() {
        return tools.stream().filter(ToolDefinition::offered).toList();
    }
}
