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

/// What is attached, and what is being read in order to be. One thing is read at a time. Pictures are read
/// again when the model becomes one that takes others. UI thread only.
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

    private final Originals originals = new Originals();
    private Background.Job job = () -> {};

    Tray(Intake services, ObservableValue<Sight> sight, Models models, Notices notices) {
        this.services = services;
        this.sight = sight;
        this.notices = notices;
        this.unwanted = new Unwanted(models, notices, this::read);
        sight.subscribe(_ -> renew());
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
        begin(incoming.stream().map(Reading::of).toList());
    }

    private void begin(List<Reading> more) {
        boolean idle = readings.isEmpty();
        readings.addAll(more);
        if (idle) {
            next();
        }
    }

    /// Reads the pictures again that were made for a model that takes others.
    private void renew() {
        if (sight.getValue() instanceof Sight.Sees(String _, PictureLimits limits)) {
            begin(attachments.stream()
                    .filter(old -> readings.stream().noneMatch(reading -> reading.renews(old)))
                    .flatMap(old -> originals.ifOther(old, limits).stream()
                            .map(original -> Reading.anew(original.incoming(), old)))
                    .toList());
        }
    }

    private void next() {
        if (readings.isEmpty()) {
            return;
        }
        Reading reading = readings.getFirst();
        Optional<PictureLimits> wanted = wanted(reading);
        job = services.background()
                .<FileReading.Read>start(
                        new FileReading(services, reading.incoming(), wanted),
                        batch -> take(reading, wanted, batch.getLast()),
                        () -> over(reading),
                        failure -> {
                            refuse(reading, Texts.text("composer.refused.failed", reading.name(), failure.toString()));
                            over(reading);
                        });
    }

    private Optional<PictureLimits> wanted(Reading reading) {
        return switch (sight.getValue()) {
            case Sight.Sees(String _, PictureLimits limits) ->
                Optional.of(limits).filter(room -> reading.renewed().isPresent() || pictures() < room.most());
            case Sight.Blind _ -> Optional.empty();
        };
    }

    private void take(Reading reading, Optional<PictureLimits> wanted, FileReading.Read read) {
        switch (read) {
            case FileReading.Read.Attached(Attachment attachment, String words) -> {
                told.put(attachment.id(), words);
                reading.renewed().ifPresentOrElse(old -> replace(old, attachment), () -> add(attachment));
                if (attachment instanceof Attachment.Image && attachments.contains(attachment)) {
                    wanted.map(limits -> new Originals.Original(reading.incoming(), limits))
                            .ifPresent(original -> originals.keep(attachment, original));
                }
            }
            case FileReading.Read.Refused(String reason) -> refuse(reading, reason);
            case FileReading.Read.Unwanted() -> {
                if (reading.renewed().isEmpty()) {
                    unwanted.say(reading.incoming(), sight.getValue());
                }
            }
        }
    }

    /// What is attached already stays as it is.
    private void refuse(Reading reading, String reason) {
        reading.renewed().ifPresent(originals::take);
        notices.refuse(reading.renewed().isEmpty() ? reason : Texts.text("composer.refused.renewal", reading.name()));
    }

    private void replace(Attachment old, Attachment renewed) {
        originals.take(old);
        if (!(renewed instanceof Attachment.Image)) {
            return; // another file has its name now
        }
        int at = attachments.indexOf(old);
        boolean twice = attachments.stream()
                .anyMatch(other -> !other.equals(old) && other.id().equals(renewed.id()));
        if (twice) {
            attachments.remove(old);
        } else if (at >= 0) {
            attachments.set(at, renewed);
        }
    }

    private void over(Reading reading) {
        readings.remove(reading);
        next();
        renew();
    }

    /// Gives up reading that.
    void cancel(Reading reading) {
        reading.renewed().ifPresent(originals::take);
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
            Optional<Originals.Original> original = originals.take(attachment);
            readings.stream()
                    .filter(reading -> reading.renews(attachment))
                    .toList()
                    .forEach(this::cancel);
            notices.removed(attachment.name(), () -> {
                attachments.add(Math.min(at, attachments.size()), attachment);
                original.ifPresent(from -> originals.keep(attachment, from));
                renew();
            });
        }
    }

    /// Takes it away without a word, since it is elsewhere now.
    void move(Attachment attachment) {
        attachments.remove(attachment);
    }

    /// Shows these instead.
    void show(List<Attachment> others) {
        attachments.setAll(others);
        originals.retain(others);
    }

    /// Gives up all that is being read.
    public void cancelAll() {
        job.cancel();
        readings.clear();
    }
}
