package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChatFamilyTest {
    private static final String ASK = "\"messages\":[{\"role\":\"user\",\"content\":\"What is a river?\"}]";

    private static Sandbox sandbox;
    private static Peer peer;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        peer = Peer.of(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void answersWholeWithACompletionInTheEnvelope() throws Exception {
        var reply = peer.run(Peer.GLM, "{" + ASK + "}").json();

        var completion = reply.path("result");
        assertThat(reply.path("success").booleanValue()).isTrue();
        assertThat(completion.path("object").asString()).isEqualTo("chat.completion");
        assertThat(completion.at("/choices/0/finish_reason").asString()).isEqualTo("stop");
        assertThat(completion.at("/choices/0/message/content").asString()).contains("simulated", "river");
        assertThat(completion.at("/choices/0/message/reasoning_content").asString())
                .isNotBlank();
        assertThat(completion.at("/usage/neurons").isNumber()).isTrue();
    }

    @Test
    void streamsRoleContentFinishAccountsAndANativeTail() throws Exception {
        var reply = peer.run(Peer.GLM, "{\"stream\":true," + ASK + "}");

        var events = reply.events();
        var tail = events.getLast();
        var usage = tail.path("usage");
        assertThat(events.getFirst().at("/choices/0/delta/role").asString()).isEqualTo("assistant");
        assertThat(events.getFirst().at("/usage/prompt_tokens")).isEqualTo(usage.path("prompt_tokens"));
        assertThat(events.get(events.size() - 3).at("/choices/0/finish_reason").asString())
                .isEqualTo("stop");
        assertThat(events.get(events.size() - 2).path("choices")).isEmpty();
        assertThat(tail.has("choices")).isFalse();
        assertThat(tail.path("response").asString()).isEmpty();
        assertThat(reply.data().getLast()).isEqualTo("[DONE]");
        assertThat(events.subList(0, events.size() - 1).stream()
                        .mapToInt(event -> event.at("/usage/total_tokens").intValue())
                        .sum())
                .isEqualTo(usage.path("total_tokens").intValue());
    }

    @Test
    void streamsTheSameTextAsItAnswersWhole() throws Exception {
        var streamed = peer.run(Peer.GLM, "{\"stream\":true," + ASK + "}");
        var whole = peer.run(Peer.GLM, "{" + ASK + "}").json().at("/result/choices/0/message");

        assertThat(streamed.deltas("content")).isEqualTo(whole.path("content").asString());
        assertThat(streamed.deltas("reasoning_content"))
                .isEqualTo(whole.path("reasoning_content").asString());
    }

    @Test
    void namesThoughtsDifferentlyOnNemotron() throws Exception {
        var reply = peer.run(Peer.NEMOTRON, "{\"stream\":true," + ASK + "}");

        assertThat(reply.deltas("reasoning")).isNotBlank();
        assertThat(reply.deltas("reasoning_content")).isEmpty();
    }

    @Test
    void thinksNotWhenThinkingIsSwitchedOff() throws Exception {
        var reply = peer.run(
                Peer.GLM, "{\"stream\":true,\"chat_template_kwargs\":{\"enable_thinking\":false}," + ASK + "}");

        assertThat(reply.deltas("reasoning_content")).isEmpty();
        assertThat(reply.deltas("content")).isNotBlank();
    }

    @Test
    void saysThatItWasCut() throws Exception {
        var whole =
                peer.run(Peer.GLM, "{\"max_completion_tokens\":5," + ASK + "}").json();
        var thinking = peer.run(Peer.NEMOTRON, "{\"max_tokens\":5," + ASK + "}").json();

        assertThat(whole.at("/result/choices/0/finish_reason").asString()).isEqualTo("length");
        assertThat(whole.at("/result/usage/completion_tokens").intValue()).isEqualTo(5);
        assertThat(whole.at("/result/choices/0/message/content").asString()).isEmpty();
        assertThat(thinking.at("/result/choices/0/message/content").isNull()).isTrue();
    }

    @Test
    void answersOpenAiBare() throws Exception {
        var reply = peer.chat("{\"model\":\"" + Peer.LLAMA + "\"," + ASK + "}").json();

        assertThat(reply.has("success")).isFalse();
        assertThat(reply.path("object").asString()).isEqualTo("chat.completion");
        assertThat(reply.path("model").asString()).isEqualTo(Peer.LLAMA);
        assertThat(reply.at("/choices/0/message/content").asString()).contains("river");
    }

    @Test
    void streamsOpenAiWithUsageOnlyWhenAsked() throws Exception {
        var head = "{\"stream\":true,\"model\":\"" + Peer.GLM + "\",";
        var plain = peer.chat(head + ASK + "}");
        var counted = peer.chat(head + "\"stream_options\":{\"include_usage\":true}," + ASK + "}");

        assertThat(plain.events()).noneMatch(event -> event.has("usage"));
        assertThat(plain.events()).allMatch(event -> event.has("choices"));
        assertThat(counted.events().getLast().path("choices")).isEmpty();
        assertThat(counted.events().getLast().at("/usage/completion_tokens").intValue())
                .isPositive();
        assertThat(counted.data().getLast()).isEqualTo("[DONE]");
    }
}
