package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.hear.Nemotron;
import dev.ganglion.sandbox.hear.Nova;
import dev.ganglion.sandbox.hear.SmartTurn;
import dev.ganglion.sandbox.hear.Whisper;
import dev.ganglion.sandbox.picture.TextToImage;
import dev.ganglion.sandbox.regard.Classification;
import dev.ganglion.sandbox.regard.Detection;
import dev.ganglion.sandbox.regard.Llava;
import dev.ganglion.sandbox.regard.Moondream;
import dev.ganglion.sandbox.sound.Speech;
import dev.ganglion.sandbox.task.Performer;
import dev.ganglion.sandbox.vector.Embeddings;
import dev.ganglion.sandbox.vector.Ranking;
import dev.ganglion.sandbox.words.Clef;
import dev.ganglion.sandbox.words.Sentiment;
import dev.ganglion.sandbox.words.Translation;
import java.util.Map;
import java.util.Optional;

/// Who plays which model that does not chat.
final class Performers {
    private static final Map<String, Performer> BY_TASK = Map.of(
            "Text Embeddings", Embeddings::perform,
            "Text-to-Image", TextToImage::perform,
            "Image Classification", Classification::perform,
            "Object Detection", Detection::perform);

    private static final Map<String, Performer> BY_MODEL = Map.ofEntries(
            Map.entry("@cf/baai/bge-reranker-base", Ranking::perform),
            Map.entry("@cf/huggingface/distilbert-sst-2-int8", Sentiment::perform),
            Map.entry("@cf/meta/m2m100-1.2b", Translation::manyToMany),
            Map.entry("@cf/ai4bharat/indictrans2-en-indic-1B", Translation::indic),
            Map.entry("@cf/cloudflare/clef", Clef::perform),
            Map.entry("@cf/cloudflare/clef-flash", Clef::perform),
            Map.entry("@cf/cloudflare/clef-omni", Clef::perform),
            Map.entry("@cf/llava-hf/llava-1.5-7b-hf", Llava::perform),
            Map.entry("@cf/moondream/moondream3.1-9B-A2B", Moondream::perform),
            Map.entry("@cf/openai/whisper", Whisper::plain),
            Map.entry("@cf/openai/whisper-tiny-en", Whisper::plain),
            Map.entry("@cf/openai/whisper-large-v3-turbo", Whisper::turbo),
            Map.entry("@cf/deepgram/nova-3", Nova::perform),
            Map.entry("@cf/nvidia/nemotron-speech-streaming-en-0.6b", Nemotron::perform),
            Map.entry("@cf/pipecat-ai/smart-turn-v2", SmartTurn::perform),
            Map.entry("@cf/myshell-ai/melotts", Speech::melo),
            Map.entry("@cf/deepgram/aura-1", Speech::aura),
            Map.entry("@cf/deepgram/aura-2-en", Speech::aura),
            Map.entry("@cf/deepgram/aura-2-es", Speech::aura));

    private Performers() {}

    /// The one for that model, empty if it chats or the sandbox cannot play it.
    static Optional<Performer> of(ModelFacts model) {
        return Optional.ofNullable(BY_MODEL.getOrDefault(model.id(), BY_TASK.get(model.task())));
    }
}
