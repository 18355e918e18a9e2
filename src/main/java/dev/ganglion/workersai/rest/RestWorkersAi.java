package dev.ganglion.workersai.rest;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Call;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.PictureRequest;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.speech.LiveRequest;
import dev.ganglion.workersai.speech.LiveTalk;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.speech.TurnRequest;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.text.SummaryRequest;
import dev.ganglion.workersai.text.TranslationRequest;
import dev.ganglion.workersai.wire.Address;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.chat.ChatReply;
import dev.ganglion.workersai.wire.chat.body.ChatBody;
import dev.ganglion.workersai.wire.chat.body.ChatCall;
import dev.ganglion.workersai.wire.image.ImageCall;
import dev.ganglion.workersai.wire.image.LookCall;
import dev.ganglion.workersai.wire.image.PictureCall;
import dev.ganglion.workersai.wire.speech.SpeechCall;
import dev.ganglion.workersai.wire.speech.TranscriptionCall;
import dev.ganglion.workersai.wire.speech.TurnCall;
import dev.ganglion.workersai.wire.task.RawReply;
import dev.ganglion.workersai.wire.task.TaskCall;
import dev.ganglion.workersai.wire.text.ClassificationCall;
import dev.ganglion.workersai.wire.text.DecisionCall;
import dev.ganglion.workersai.wire.text.EmbeddingCall;
import dev.ganglion.workersai.wire.text.RerankCall;
import dev.ganglion.workersai.wire.text.SummaryCall;
import dev.ganglion.workersai.wire.text.TranslationCall;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Workers AI over its REST API. Safe on any number of threads.
public final class RestWorkersAi implements WorkersAi {
    private final Calls calls;

    /// `transport` may be shared by connections; its owner closes it. Keeps to no limit by itself.
    public RestWorkersAi(Connection connection, Transport transport, Clock clock) {
        this(connection, transport, clock, RequestLimits.NONE);
    }

    /// The same, waiting rather than sending more than `limits` allow.
    public RestWorkersAi(Connection connection, Transport transport, Clock clock, RequestLimits limits) {
        this.calls = new Calls(connection, transport, clock, limits);
    }

    @Override
    public void chat(ChatRequest wanted, Consumer<ChatEvent> sink) throws WorkersAiException, InterruptedException {
        ChatRequest request = calls.speakOpenAi() ? wanted.compatible() : wanted;
        ChatRequest sent = ChatCall.surfaced(calls.connection(), request);
        JsonNode body = ChatBody.of(sent);
        ErrorTable errors = calls.errors(request.model());
        Call call = ChatCall.of(calls.connection(), sent, body);
        try (Answer reply = calls.open(request.model(), call, errors, sink::accept)) {
            new ChatReply(reply, body, request.form(), errors).read(sink);
        }
    }

    @Override
    public void stream(String model, JsonNode body, Consumer<ChatEvent> sink)
            throws WorkersAiException, InterruptedException {
        ErrorTable errors = calls.errors(model);
        try (Answer reply = calls.open(model, Address.chat(calls.connection(), model, body), errors, sink::accept)) {
            ChatForm form = calls.speakOpenAi() ? ChatForm.of(model).compatible() : ChatForm.of(model);
            new ChatReply(reply, body, form, errors).read(sink);
        }
    }

    @Override
    public Reply<RawAnswer> run(
            String model, JsonNode input, Consumer<JsonNode> events, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(
                new TaskCall<>(
                        model, new Payload.Json(input), (answer, errors) -> new RawReply(answer, errors).read(events)),
                waits);
    }

    @Override
    public Reply<Embeddings> embed(EmbeddingRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(EmbeddingCall.of(calls.speakOpenAi() ? request.compatible() : request), waits);
    }

    @Override
    public Reply<Ranking> rerank(RerankRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(RerankCall.of(request), waits);
    }

    @Override
    public Reply<List<LabelScore>> classifyText(String model, String text, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(ClassificationCall.of(model, text), waits);
    }

    @Override
    public Reply<List<String>> translate(TranslationRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(TranslationCall.of(request), waits);
    }

    @Override
    public Reply<String> summarise(SummaryRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(SummaryCall.of(request), waits);
    }

    @Override
    public Reply<Decision> decide(DecisionRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(DecisionCall.of(request), waits);
    }

    @Override
    public Reply<Picture> createImage(ImageRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(ImageCall.of(request), waits);
    }

    @Override
    public Reply<List<LabelScore>> classifyImage(PictureRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(PictureCall.classifying(request), waits);
    }

    @Override
    public Reply<List<DetectedObject>> detectObjects(PictureRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(PictureCall.detecting(request), waits);
    }

    @Override
    public Reply<String> describeImage(DescriptionRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(PictureCall.describing(request), waits);
    }

    @Override
    public Reply<Sight> look(LookRequest request, Consumer<String> words, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(LookCall.of(request, words), waits);
    }

    @Override
    public Reply<Transcript> transcribe(TranscriptionRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(TranscriptionCall.of(request), waits);
    }

    @Override
    public LiveTalk listen(LiveRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return SocketTalk.open(calls, request, waits);
    }

    @Override
    public Reply<Clip> speak(SpeechRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(SpeechCall.of(request), waits);
    }

    @Override
    public Reply<TurnEnd> detectTurn(TurnRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return calls.of(TurnCall.of(request), waits);
    }
}
