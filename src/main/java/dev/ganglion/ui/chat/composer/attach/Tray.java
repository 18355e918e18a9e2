package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is attached, and what is being read in order to be. One thing is read at a time. UI thread only.
public final class Tray {
    private final Intake services;
    private final ObservableValue<Sight> sight;
    private final Unwanted unwanted;
    private final Notices notices;
    private final ObservableList<Attachment> attachments = FXCollections.observableArrayList();
    private final ObservableList<Reading> readings = FXCollections.observableArrayList();
    private final ObservableList<Attachment> shownAttachments = FXCollections.unmodifiableObservableList(attachments);
    private final ObservableList<Reading> shownReadings = FXCollections.unmodifiableObservableList(readings);

    /// The size of each attachment that was here, by its id, with what was done to it.
    private final Map<String, String> told = new HashMap<>();

    private Background.Job job = () -> {};

    Tray(Intake services, ObservableValue<Sight> sight, Models models, Notices notices) {
        this.services = services;
        this.sight = sight;
        this.notices = notices;
        this.unwanted = new Unwanted(models, notices, this::read);
    }

    /// What is attached, in the order in which it is sent.
    public ObservableList<Attachment> attachments() {
        return shownAttachments;
    }

    /// What is being read, the first of it now.
    public ObservableList<Reading> readings() {
        return shownReadings;
    }

    long pictures() {
        return attachments.stream().filter(Attachment.Image.class::isInstance).count();
    }

    /// The size of an attachment in words.
    String told(Attachment attachment) {
        return told.computeIfAbsent(attachment.id(), _ -> switch (attachment) {
            case Attachment.TextFile file -> LongText.size(file);
            case Attachment.Image image -> PictureText.size(image);
        });
    }

    /// Reads these one after another, behind what is being read already.
    public void read(List<? extends Incoming> incoming) {
        boolean idle = readings.isEmpty();
        incoming.forEach(one -> readings.add(new Reading(one)));
        if (idle) {
            next();
        }
    }

    private void next() {
        if (readings.isEmpty()) {
            return;
        }
        Reading reading = readings.getFirst();
        job = services.background()
                .<FileReading.Read>start(
                        new FileReading(services, reading.incoming(), wanted()),
                        batch -> take(reading, batch.getLast()),
                        () -> over(reading),
                        failure -> {
                            notices.refuse(Texts.text("composer.refused.failed", reading.name(), failure.toString()));
                            over(reading);
                        });
    }

    private Optional<PictureLimits> wanted() {
        return switch (sight.getValue()) {
            case Sight.Sees(String _, PictureLimits limits) ->
                Optional.of(limits).filter(room -> pictures() < room.most());
            case Sight.Blind _ -> Optional.empty();
        };
    }

    private void take(Reading reading, FileReading.Read read) {
        switch (read) {
            case FileReading.Read.Attached(Attachment attachment, String words) -> {
                told.put(attachment.id(), words);
                add(attachment);
            }
            case FileReading.Read.Refused(String reason) -> notices.refuse(reason);
            case FileReading.Read.Unwanted() -> unwanted.say(reading.incoming(), sight.getValue());
        }
    }

    private void over(Reading reading) {
        readings.remove(reading);
        next();
    }

    /// Gives up reading that.
    void cancel(Reading reading) {
        boolean runs = readings.indexOf(reading) == 0;
        if (runs) {
            job.cancel();
            over(reading);
        } else {
            readings.remove(reading);
        }
    }

    /// Attaches it, unless the same is attached already.
    void add(Attachment attachment) {
        if (attachments.stream().noneMatch(other -> other.id().equals(attachment.id()))) {
            attachments.add(attachment);
        }
    }

    /// Takes it away; it can be brought back.
    public void remove(Attachment attachment) {
        int at = attachments.indexOf(attachment);
        if (attachments.remove(attachment)) {
            notices.removed(attachment.name(), () -> attachments.add(Math.min(at, attachments.size()), attachment));
        }
    }

    /// Takes it away without a word, since it is elsewhere now.
    void move(Attachment attachment) {
        attachments.remove(attachment);
    }

    /// Shows these instead.
    void show(List<Attachment> others) {
        attachments.setAll(others);
    }

    /// Gives up all that is being read.
    public void cancelAll() {
        job.cancel();
        readings.clear();
    }
}
