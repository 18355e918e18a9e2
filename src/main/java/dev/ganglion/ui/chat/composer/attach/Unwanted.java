package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pictures that the model in use does not take, in one notice that says what to do. UI thread only.
final class Unwanted {
    private final Models models;
    private final Notices notices;
    private final Consumer<List<Incoming>> readAgain;
    private final List<Incoming> pictures = new ArrayList<>();
    private Optional<Notice> said = Optional.empty();

    Unwanted(Models models, Notices notices, Consumer<List<Incoming>> readAgain) {
        this.models = models;
        this.notices = notices;
        this.readAgain = readAgain;
    }

    /// Says so of that picture, together with those of which it is still being said.
    void say(Incoming picture, Sight sight) {
        if (said.filter(notices.list()::contains).isEmpty()) {
            pictures.clear();
        }
        said.ifPresent(notices::dismiss);
        pictures.add(picture);
        said = Optional.of(
                switch (sight) {
                    case Sight.Blind(String model, Optional<String> other) -> blind(model, other);
                    case Sight.Sees(String model, var limits) -> full(model, limits.most());
                });
    }

    private Notice blind(String model, Optional<String> other) {
        String text = Texts.text("composer.refused.blind", names(), model);
        List<Incoming> again = List.copyOf(pictures);
        return other.map(seeing -> notices.refuse(text, Texts.text("composer.use", seeing), () -> {
                    models.useSeeing().run();
                    readAgain.accept(again);
                }))
                .orElseGet(() -> notices.refuse(text, Texts.text("composer.choose"), models.choose()));
    }

    private Notice full(String model, int most) {
        return notices.refuse(
                most == 1
                        ? Texts.text("composer.refused.one", names(), model)
                        : Texts.text("composer.refused.many", names(), model, most));
    }

    private String names() {
        return pictures.size() == 1 ? pictures.getFirst().name() : Texts.text("composer.pictures", pictures.size());
    }
}
