package dev.ganglion.workersai.chat;

import java.util.List;
import java.util.Optional;

/// What a chat asks for beyond its messages and sampling.
///
/// @param lora a fine-tune by its id or name
/// @param sessionAffinity equal values go to the same instance, so that its prompt cache can hit
/// @param rejectIfBusy whether to fail at once instead of waiting for capacity
public record ChatOptions(
        List<Tool> tools,
        Optional<ToolChoice> toolChoice,
        Optional<ResponseFormat> format,
        Thinking thinking,
        Optional<String> lora,
        Optional<String> sessionAffinity,
        boolean rejectIfBusy) {
    /// Nothing beyond them.
    public static final ChatOptions NONE = new ChatOptions(
            List.of(), Optional.empty(), Optional.empty(), Thinking.DEFAULT, Optional.empty(), Optional.empty(), false);

    public ChatOptions {
        tools = List.copyOf(tools);
    }

    public ChatOptions withTools(List<Tool> offered) {
        return new ChatOptions(offered, toolChoice, format, thinking, lora, sessionAffinity, rejectIfBusy);
    }

    public ChatOptions withToolChoice(ToolChoice choice) {
        return new ChatOptions(tools, Optional.of(choice), format, thinking, lora, sessionAffinity, rejectIfBusy);
    }

    public ChatOptions withFormat(ResponseFormat wanted) {
        return new ChatOptions(tools, toolChoice, Optional.of(wanted), thinking, lora, sessionAffinity, rejectIfBusy);
    }

    public ChatOptions withThinking(Thinking wanted) {
        return new ChatOptions(tools, toolChoice, format, wanted, lora, sessionAffinity, rejectIfBusy);
    }

    public ChatOptions withLora(String fineTune) {
        return new ChatOptions(
                tools, toolChoice, format, thinking, Optional.of(fineTune), sessionAffinity, rejectIfBusy);
    }

    public ChatOptions withSessionAffinity(String id) {
        return new ChatOptions(tools, toolChoice, format, thinking, lora, Optional.of(id), rejectIfBusy);
    }

    public ChatOptions rejectingIfBusy() {
        return new ChatOptions(tools, toolChoice, format, thinking, lora, sessionAffinity, true);
    }
}
