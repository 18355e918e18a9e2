package dev.ganglion.ui.image.look;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Picture;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.picture.Prepared;
import dev.ganglion.task.Order;
import dev.ganglion.task.Plans;
import dev.ganglion.task.ResultJson;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.image.Box;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.ImageSource;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.PictureRequest;
import dev.ganglion.workersai.image.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The call that asks a model about a picture.
///
/// @param picture as it is sent
/// @param waits told before each new try, on the thread of the call
record Glance(Asked asked, Prepared picture, Consumer<ChatEvent.Retrying> waits) {
    /// What such a call's cost depends on.
    static Planned planned(Asked asked) {
        return switch (asked.eye()) {
            case LOOKS, DESCRIBES -> Plans.described(asked.words(), asked.parameters());
            case CLASSIFIES, DETECTS -> new Planned.Looking(1);
        };
    }

    /// @param words gets pieces of the answer as they come, on the thread of the call
    Order<Outcome> order(Consumer<String> words) {
        return Order.of(asked.model(), planned(asked), send(words));
    }

    private Order.Send<Outcome> send(Consumer<String> words) {
        Picture sent = picture.picture();
        String model = asked.model().id();
        return switch (asked.eye()) {
            case LOOKS -> {
                var request =
                        new LookRequest(model, new ImageSource.Inline(sent), asked.look(), asked.parameters(), true);
                yield client -> client.look(request, words, waits).map(this::sight);
            }
            case DESCRIBES -> {
                Optional<String> prompt = Optional.of(asked.words()).filter(text -> !text.isEmpty());
                var request = DescriptionRequest.of(model, sent, prompt, asked.parameters());
                yield client -> client.describeImage(request, waits).map(Glance::description);
            }
            case CLASSIFIES ->
                client -> client.classifyImage(PictureRequest.of(model, sent), waits)
                        .map(Glance::labels);
            case DETECTS ->
                client -> client.detectObjects(PictureRequest.of(model, sent), waits)
                        .map(this::objects);
        };
    }

    private static Outcome description(String text) {
        return new Outcome(new Seen.Words(text.strip(), Optional.empty()), ResultJson.of(text));
    }

    private static Outcome labels(List<LabelScore> labels) {
        List<LabelScore> sorted = labels.stream()
                .sorted(Comparator.comparingDouble(LabelScore::score).reversed())
                .toList();
        return new Outcome(new Seen.Labels(sorted), ResultJson.of(labels));
    }

    private Outcome objects(List<DetectedObject> objects) {
        List<Mark> marks = objects.stream()
                .sorted(Comparator.comparingDouble(DetectedObject::score).reversed())
                .<Mark>map(object ->
                        new Mark.Frame(object.label(), OptionalDouble.of(object.score()), share(object.box())))
                .toList();
        return new Outcome(new Seen.Places(marks, Optional.empty()), ResultJson.of(objects));
    }

    private Mark.Sides share(Box box) {
        double width = picture.width();
        double height = picture.height();
        return new Mark.Sides(box.left() / width, box.top() / height, box.right() / width, box.bottom() / height);
    }

    private Outcome sight(Sight sight) {
        Optional<String> reasoning = sight.reasoning().map(Sight.Thought::text).filter(text -> !text.isBlank());
        Seen seen = switch (asked.wish()) {
            case QUERY, CAPTION -> new Seen.Words(sight.words().orElse("").strip(), reasoning);
            case POINT, DETECT -> new Seen.Places(places(sight), reasoning);
        };
        return new Outcome(seen, ResultJson.of(sight));
    }

    private List<Mark> places(Sight sight) {
        Stream<Mark> spots = sight.points().stream().map(spot -> new Mark.Spot(asked.words(), spot.x(), spot.y()));
        Stream<Mark> frames = sight.objects().stream()
                .map(box -> new Mark.Frame(
                        asked.words(),
                        OptionalDouble.empty(),
                        new Mark.Sides(box.left(), box.top(), box.right(), box.bottom())));
        return Stream.concat(spots, frames).toList();
    }
}
