package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.Tool;
import dev.ganglion.workersai.chat.ToolChoice;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `tools` and `tool_choice`.
final class ToolsBody {
    private final ChatForm form;
    private final ObjectNode body;

    ToolsBody(ChatForm form, ObjectNode body) {
        this.form = form;
        this.body = body;
    }

    void write(ChatOptions options) throws WorkersAiException {
        List<Tool> tools = options.tools();
        if (!tools.isEmpty()) {
            ArrayNode array = body.putArray("tools");
            for (Tool tool : tools) {
                function(array.addObject(), tool, "/tools/" + (array.size() - 1));
            }
        }
        options.toolChoice().ifPresent(this::choice);
    }

    private void function(ObjectNode entry, Tool tool, String path) throws WorkersAiException {
        boolean flat = form.tools() == ChatForm.Tools.FLAT;
        ObjectNode function = switch (form.family()) {
            case LEGACY -> flat ? entry : entry.put("type", "function").putObject("function");
            case CHAT -> entry.put("type", "function").putObject("function");
            case RESPONSES -> entry.put("type", "function");
        };
        function.put("name", tool.name())
                .put("description", tool.description())
                .set("parameters", Unwritable.json(path + "/parameters", tool.parametersJson()));
    }

    private void choice(ToolChoice choice) {
        switch (choice) {
            case ToolChoice.None _ -> body.put("tool_choice", "none");
            case ToolChoice.Auto _ -> body.put("tool_choice", "auto");
            case ToolChoice.Required _ -> body.put("tool_choice", "required");
            case ToolChoice.Named(String name) -> {
                ObjectNode named = body.putObject("tool_choice").put("type", "function");
                switch (form.family()) {
                    case LEGACY, CHAT -> named.putObject("function").put("name", name);
                    case RESPONSES -> named.put("name", name);
                }
            }
        }
    }
}
