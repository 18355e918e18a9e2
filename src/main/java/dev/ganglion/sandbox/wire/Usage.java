package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.facts.Rates;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tokens of a call or of a part of it, and what they cost where a price is known.
///
/// @param cached how many of the prompt's tokens the prefix cache held
record Usage(int prompt, int cached, int completion, Optional<Rates> rates) {
    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        json.putObject("prompt_tokens_details").put("cached_tokens", cached);
        rates.ifPresent(known -> json.put("neurons", known.neurons(prompt, cached, completion)));
        return json;
    }

    /// The same in the words of the Responses API.
    ///
    /// @param reasoning how many of the tokens produced were thoughts
    ObjectNode responsesJson(int reasoning) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("input_tokens", prompt)
                .put("output_tokens", completion)
                .put("total_tokens", prompt + completion);
        json.putObject("input_tokens_details").put("cached_tokens", cached);
        json.putObject("output_tokens_details").put("reasoning_tokens", reasoning);
        rates.ifPresent(known -> json.put("neurons", known.neurons(prompt, cached, completion)));
        return json;
    }
}
