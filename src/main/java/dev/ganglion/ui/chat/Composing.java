package dev.ganglion.ui.chat;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.chat.composer.ComposerActions;
import dev.ganglion.ui.chat.composer.ComposerContext;
import dev.ganglion.ui.chat.composer.ComposerViewModel;
import dev.ganglion.ui.chat.composer.Measure;
import dev.ganglion.ui.chat.composer.attach.Intake;
import dev.ganglion.ui.chat.composer.attach.Models;
import dev.ganglion.ui.chat.composer.attach.ReadPictures;
import dev.ganglion.ui.chat.composer.attach.Sight;
import dev.ganglion.workersai.chat.Vision;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Joins the composer to the page: what it goes by, and what becomes of what is written. UI thread only.
final class Composing {
    private final Room room;
    private final Asking asking;
    private final MessageDeeds deeds;
    private final Counted counted = new Counted();

    Composing(Room room, Asking asking, MessageDeeds deeds) {
        this.room = room;
        this.asking = asking;
        this.deeds = deeds;
    }

    /// A composer whose drafts are kept by `drafts`; `choose` lets the user choose a model.
    ComposerViewModel composer(Drafts drafts, Runnable choose) {
        ComposerActions actions = new ComposerActions(
                draft -> {
                    deeds.add(draft);
                    asking.answer();
                },
                this::add,
                asking::answer,
                this::editLast,
                asking::stop,
                draft -> drafts.keep(room.conversation(), draft),
                new Models(choose, () -> room.choice.seeing().ifPresent(room.choice::choose)),
                () -> room.toBudgets.run());
        Intake intake = new Intake(
                room.services.background(),
                new ReadPictures(new PictureReader()),
                room.services.kept().attachments());
        return new ComposerViewModel(intake, context(), actions);
    }

    private void add(Draft draft) {
        Turn.Prompt added = deeds.add(draft);
        room.history.put(room.conversation(), added);
    }

    private ComposerContext context() {
        return new ComposerContext(
                asking.state(),
                room.open.property().map(_ -> room.open.unanswered()),
                room.choice.model().map(this::sight),
                measure());
    }

    private ObservableValue<Measure> measure() {
        return Bindings.createObjectBinding(
                () -> new Measure(
                        room.services.estimates(),
                        room.choice.model().get(),
                        counted.of(room.conversation(), room.lengths),
                        room.choice.parameters().limit().getValue(),
                        room.budgets.get()),
                room.open.property(),
                room.choice.model(),
                room.choice.parameters().limit(),
                room.budgets);
    }

    private Sight sight(Model model) {
        return Vision.of(model)
                .<Sight>map(limits -> new Sight.Sees(model.name(), limits))
                .orElseGet(
                        () -> new Sight.Blind(model.name(), room.choice.seeing().map(Model::name)));
    }

    private void editLast() {
        room.conversation().turns().reversed().stream()
                .filter(Turn.Prompt.class::isInstance)
                .findFirst()
                .ifPresent(prompt -> deeds.edit(prompt.id()));
    }
}
