package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.speak.RoundTrip;
import dev.ganglion.task.speech.ModelEar;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.models.DefaultModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import dev.ganglion.workersai.speech.LiveRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Has what was spoken heard by the model that the user hears with. UI thread only.
final class RoundTripViewModel {
    private static final String WHISPER = "@cf/openai/whisper-large-v3-turbo";

    private final TaskServices services;
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(new Check.None());
    private Background.Job job = () -> {};

    /// How far it is.
    sealed interface Check {
        record None() implements Check {}

        record Running() implements Check {}

        /// `model` has heard it.
        record Done(Model model, RoundTrip result) implements Check {}

        record Failed(Explanation why) implements Check {}
    }

    RoundTripViewModel(TaskServices services) {
        this.services = services;
    }

    /// Has the clips heard and compared with what was to be said.
    void check(String said, List<Clip> clips, Optional<String> language) {
        job.cancel();
        Model model = model();
        Map<String, Object> fields = language.<Map<String, Object>>map(known -> Map.of("language", known))
                .orElse(Map.of());
        ModelEar ear = new ModelEar(services.calls(), model, fields);
        check.set(new Check.Running());
        job = services.background()
                .<RoundTrip>start(
                        yield -> yield.accept(RoundTrip.of(said, clips, ear)),
                        results -> check.set(new Check.Done(model, results.getLast())),
                        () -> {},
                        failure -> check.set(new Check.Failed(
                                Trouble.of(failure, services.clock().instant()))));
    }

    /// What hearing so much may cost.
    Quote quote(Duration length) {
        return services.calls().quote(model(), ModelEar.planned(Optional.of(length), 0));
    }

    private Model model() {
        var catalogue = services.catalogue().get();
        return new DefaultModels(services.settings())
                .of(Task.SPEECH_RECOGNITION)
                .flatMap(catalogue::find)
                .filter(set -> !LiveRequest.only(set.id()))
                .or(() -> catalogue.find(WHISPER))
                .orElseGet(() -> Model.unlisted(WHISPER, Task.SPEECH_RECOGNITION));
    }

    /// Stops what runs and forgets what was found.
    void clear() {
        job.cancel();
        check.set(new Check.None());
    }

    ReadOnlyObjectProperty<Check> state() {
        return check.getReadOnlyProperty();
    }
}
