package dev.ganglion.bench;

/// The two shapes in which text models stream, as recorded from the service.
enum Shape {
    LEGACY(
            "{\"response\":\" tokens\",\"tool_calls\":[],\"p\":\""
                    + "abdefghijklmnoprstuvxyz1234567890".repeat(7).substring(0, 204) + "\"}",
            "{\"response\":\"\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2,\"neurons\":0.41}}"),
    CHAT(
            "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\" tokens\"},\"logprobs\":null,\"finish_reason\":null}],"
                    + "\"created\":1764000000,\"id\":\"id-1764000000000\",\"object\":\"chat.completion.chunk\",\"p\":\"abdef\","
                    + "\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":1,\"neurons\":0.054545}}",
            "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");

    private final String chunk;
    private final String last;

    Shape(String chunk, String last) {
        this.chunk = "data: " + chunk + "\n\n";
        this.last = "data: " + last + "\n\ndata: [DONE]\n\n";
    }

    /// One event.
    String chunk() {
        return chunk;
    }

    /// What ends the stream.
    String last() {
        return last;
    }
}
