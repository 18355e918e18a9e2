package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.facts.Rates;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tokens of a call or of a part of it, and what they cost where a price is known.
record Usage(int prompt, int completion, Optional<Rates> rates) {
    ObjectNode json() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
        json.putObject("prompt_tokens_details").put("cached_tokens", 0);
        rates.ifPresent(known -> json.put("neurons", known.neurons(prompt, completion)));
        return json;
    }
}
