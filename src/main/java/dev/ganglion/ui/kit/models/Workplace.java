package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// Where in the window a model is put to work.
public enum Workplace {
    CHAT(Feather.MESSAGE_SQUARE),
    DRAW(Feather.IMAGE),
    LOOK(Feather.EYE),
    TRANSCRIBE(Feather.MIC),
    SPEAK(Feather.VOLUME_2),
    /// Tells whether a speaker is done.
    LISTEN(Feather.MIC),
    EMBED(Feather.GRID),
    RERANK(Feather.LIST),
    TRANSLATE(Feather.GLOBE),
    CLASSIFY(Feather.TAG),
    DECIDE(Feather.CHECK_SQUARE);

    private final Feather icon;

    Workplace(Feather icon) {
        this.icon = icon;
    }

    public Feather icon() {
        return icon;
    }

    /// Such as "Draw with it".
    public String words() {
        return Texts.text(key());
    }

    /// What a button of these words does, with its key.
    public String tip() {
        return Texts.text(key() + ".tip");
    }

    private String key() {
        return "use." + name().toLowerCase(Locale.ROOT);
    }

    /// Empty for models that are retired, and for those that no page works with: what is summarised, for
    /// which no active model is left.
    public static Optional<Workplace> of(Model model) {
        if (model.lifecycle().status() == Status.DEPRECATED) {
            return Optional.empty();
        }
        return switch (model.task()) {
            case TEXT_GENERATION -> Optional.of(model.chats() ? CHAT : DECIDE);
            case TEXT_TO_IMAGE -> Optional.of(DRAW);
            case IMAGE_TO_TEXT, IMAGE_CLASSIFICATION, OBJECT_DETECTION -> Optional.of(LOOK);
            case SPEECH_RECOGNITION -> Optional.of(TRANSCRIBE);
            case TEXT_TO_SPEECH -> Optional.of(SPEAK);
            case VOICE_ACTIVITY -> Optional.of(LISTEN);
            case TEXT_EMBEDDINGS -> Optional.of(EMBED);
            case TEXT_CLASSIFICATION -> Optional.of(model.id().contains("rerank") ? RERANK : CLASSIFY);
            case TRANSLATION -> Optional.of(TRANSLATE);
            case SUMMARIZATION, OTHER -> Optional.empty();
        };
    }
}
