package dev.ganglion.ui.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.task.Takes;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Mask;
import dev.ganglion.ui.image.draw.DrawViewModel;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.queue.Outcome;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every model that draws, through the form, against the sandbox.
class EveryDrawingModelTest {
    @TempDir
    Path folder;

    static Stream<String> models() {
        return Catalogue.bundled().models().stream()
                .filter(model -> model.task() == Task.TEXT_TO_IMAGE)
                .map(Model::id);
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsFromWordsWithAllThatItCanBeTold(String model) throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            DrawQueue queue = new DrawQueue(desk.services());
            DrawViewModel draw = new DrawViewModel(desk.services(), queue);
            draw.models().choose(model);
            draw.prompt().set("A lighthouse at dusk");
            draw.negative().set("people");

            draw.draw();

            Outcome outcome = queue.pieces().getFirst().outcome().orElseThrow();
            assertThat(outcome.glimpse()).isPresent();
            assertThat(outcome.kept()).map(drawn -> drawn.recall().model()).contains(model);
            assertThat(booked(desk)).isEqualTo(outcome.paid().neurons());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void drawsFromAsManyPicturesAsItTakes(String model) throws Exception {
        try (ImageDesk desk = ImageDesk.of(folder)) {
            ImageServices services = desk.services();
            DrawQueue queue = new DrawQueue(services);
            DrawViewModel draw = new DrawViewModel(services, queue);
            draw.models().choose(model);
            Takes takes = draw.references().takes().get();
            draw.references()
                    .add(IntStream.range(0, takes.pictures())
                            .mapToObj(i -> ImageDesk.picture("Picture " + i, 1500, 900))
                            .toList());
            if (takes.mask()) {
                var first = draw.references().sent().getFirst().fitted();
                BitSet half = new BitSet();
                half.set(0, first.width() * first.height() / 2);
                draw.references().paint(Optional.of(new Mask(first.width(), first.height(), half)));
            }
            draw.models().form().set("steps", new Value.Numeral(4));
            draw.prompt().set("A lighthouse at dusk");

            draw.draw();

            assertThat(queue.pieces().getFirst().outcome().flatMap(Outcome::glimpse))
                    .as("%s", queue.pieces().getFirst().stage().get())
                    .isPresent();
            List<Drawn> kept = desk.gallery.page(Wanted.ALL, Optional.empty(), 10);
            assertThat(kept).hasSize(1);
            assertThat(kept.getFirst().recall().references())
                    .hasSize(takes.pictures())
                    .allSatisfy(id -> assertThat(desk.attachments.picture(id)).isPresent());
        }
    }

    private static Optional<Neurons> booked(ImageDesk desk) {
        List<Entry> entries = desk.tasks.booked();
        return entries.getLast().neurons();
    }
}
