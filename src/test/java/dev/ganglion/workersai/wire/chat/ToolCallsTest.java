package dev.ganglion.workersai.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent.ToolCall;
import dev.ganglion.workersai.wire.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ToolCallsTest {
    private final ToolCalls calls = new ToolCalls();

    @Test
    void tellsCallsOfOneIndexApartByTheirIds() throws Exception {
        take("[{'index':0,'id':'c1','function':{'name':'f','arguments':'{\\'a\\':'}}]");
        take("[{'index':0,'id':'c2','function':{'name':'f','arguments':'{\\'a\\':2'}}]");
        take("[{'index':0,'id':'c1','function':{'arguments':'1}'}}]");
        take("[{'index':0,'id':'c2','function':{'arguments':'}'}}]");

        assertThat(calls.whole()).containsExactly(new ToolCall("c1", "f", a(1)), new ToolCall("c2", "f", a(2)));
        assertThat(calls.mingled()).isTrue();
    }

    @Test
    void tellsCallsOfOneIndexApartByTheirNames() throws Exception {
        take("[{'index':0,'name':'f','arguments':{'a':1}}, {'index':0,'name':'g','arguments':{'a':2}}]");

        assertThat(calls.whole()).containsExactly(new ToolCall("", "f", a(1)), new ToolCall("", "g", a(2)));
        assertThat(calls.mingled()).isTrue();
    }

    /// Some servers make up an id for each piece.
    @Test
    void takesAPieceWithoutANameForOneOfTheLastCallOfItsIndex() throws Exception {
        take("[{'index':0,'id':'c1','function':{'name':'f','arguments':'{\\'a\\':'}}]");
        take("[{'index':1,'id':'c2','function':{'name':'g'}}]");
        take("[{'index':0,'id':'other','function':{'arguments':'1'}}]");
        take("[{'id':'another','function':{'arguments':'}'}}]");
        take("[{'index':0,'id':null,'type':null,'function':{'name':null,'arguments':''}}]");

        assertThat(calls.whole())
                .containsExactly(
                        new ToolCall("c1", "f", a(1)), new ToolCall("c2", "g", Json.MAPPER.createObjectNode()));
        assertThat(calls.mingled()).isFalse();
    }

    @Test
    void endsAnswersOfEndlessPieces() throws Exception {
        String piece = "[{'index':0,'function':{'name':'f','arguments':'" + "x".repeat(1 << 20) + "'}}]";
        for (int mebibyte = 1; mebibyte < 8; mebibyte++) {
            take(piece);
        }

        assertThat(failure(piece)).isEqualTo(malformed("tool calls of more than 8 MiB"));
    }

    @Test
    void endsAnswersOfEndlessWholeCalls() throws Exception {
        String piece = "[{'index':0,'name':'f','arguments':{'a':'" + "x".repeat(1 << 20) + "'}}]";
        for (int mebibyte = 1; mebibyte < 8; mebibyte++) {
            take(piece);
        }

        assertThat(failure(piece)).isEqualTo(malformed("tool calls of more than 8 MiB"));
    }

    @Test
    void endsAnswersOfEndlessCalls() throws Exception {
        for (int index = 0; index < ToolCalls.MOST; index++) {
            take("[{'index':%d}]".formatted(index));
        }

        assertThat(failure("[{'index':-1}]")).isEqualTo(malformed("more than 1,000 tool calls"));
    }

    private static Failure malformed(String what) {
        return new Failure.Malformed(what, ServiceError.NONE);
    }

    private Failure failure(String entries) {
        return catchThrowableOfType(WorkersAiException.class, () -> take(entries))
                .failure();
    }

    /// Takes JSON that is written with single quotes.
    private void take(String entries) throws WorkersAiException {
        calls.take(Json.MAPPER.readTree(entries.replace("\\'", "\\\"").replace('\'', '"')));
    }

    private static ObjectNode a(int value) {
        return Json.MAPPER.createObjectNode().put("a", value);
    }
}
