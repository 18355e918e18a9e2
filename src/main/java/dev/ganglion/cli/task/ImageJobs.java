package dev.ganglion.cli.task;

import dev.ganglion.cli.input.Attachment;
import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.MediaKind;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.DrawingPlan;
import dev.ganglion.task.Plans;
import dev.ganglion.task.Takes;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.image.ImageSource;
import dev.ganglion.workersai.image.Look;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.PictureRequest;
import dev.ganglion.workersai.image.Sight;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The tasks that make or look at pictures.
final class ImageJobs {
    private ImageJobs() {}

    static Job drawing(Model model, Given given) throws Misuse {
        Takes takes = Takes.of(model);
        String prompt = given.someWords();
        List<Picture> references = references(takes.pictures(), given);
        Optional<Picture> mask = takes.mask() ? given.mask().map(Attachment::picture) : Optional.empty();
        var request = new ImageRequest(model.id(), prompt, given.fields(), references, mask, takes.form());
        return Job.file(
                        (client, waits) -> client.createImage(request, waits),
                        picture -> new Outcome.Made(picture.type(), picture.octets()))
                .costing(DrawingPlan.planned(model, request));
    }

    private static List<Picture> references(int most, Given given) throws Misuse {
        List<Attachment> pictures = most == 0 ? List.of() : given.files(MediaKind.PICTURE);
        if (pictures.size() > most) {
            throw given.misuse("starts from at most " + most + (most == 1 ? " picture" : " pictures"));
        }
        return pictures.stream().map(Attachment::picture).toList();
    }

    static Job classification(String model, Given given) throws Misuse {
        var request = PictureRequest.of(model, given.file(MediaKind.PICTURE).picture());
        return Job.words((client, waits) -> client.classifyImage(request, waits), Outcome.Labels::new)
                .costing(new Planned.Looking(1));
    }

    static Job detection(String model, Given given) throws Misuse {
        var request = PictureRequest.of(model, given.file(MediaKind.PICTURE).picture());
        return Job.words((client, waits) -> client.detectObjects(request, waits), Outcome.Found::new)
                .costing(new Planned.Looking(1));
    }

    static Job looking(Model model, Given given) throws Misuse {
        if (model.stream() == StreamFormat.PREDICTION) {
            return look(model.id(), given);
        }
        Picture picture = given.file(MediaKind.PICTURE).picture();
        var request = DescriptionRequest.of(model.id(), picture, given.words(), given.fields());
        return Job.words(
                        (client, waits) -> client.describeImage(request, waits),
                        text -> new Outcome.Texts(List.of(text)))
                .costing(Plans.described(request.prompt().orElse(""), request.parameters()));
    }

    private static Job look(String model, Given given) throws Misuse {
        ImageSource source = source(given);
        Look look = wanted(given);
        boolean streamed = given.flag("stream", true);
        var request = new LookRequest(model, source, look, given.fields(), streamed);
        Job.Call call = (client, sink) -> {
            Reply<Sight> reply = client.look(request, words -> sink.accept(new ChatEvent.Text(words)), sink::accept);
            return reply.map(Outcome.Seen::new);
        };
        return new Job(call, Plans.described(words(look), request.parameters()), Job.Gives.WORDS);
    }

    private static String words(Look look) {
        return switch (look) {
            case Look.Query(String question) -> question;
            case Look.Point(String target) -> target;
            case Look.Detect(String target) -> target;
            case Look.Caption _ -> "";
        };
    }

    private static ImageSource source(Given given) throws Misuse {
        Optional<String> address = given.word("image");
        if (address.isEmpty()) {
            return new ImageSource.Inline(given.file(MediaKind.PICTURE).picture());
        }
        if (!address.get().matches("https://[^\\s\"<>\\\\^`{|}]+")) {
            throw new Misuse("--set image takes an address that begins with https://.");
        }
        return new ImageSource.Link(URI.create(address.get()));
    }

    private static Look wanted(Given given) throws Misuse {
        String task = given.word("task").orElse("query");
        return switch (task) {
            case "query" -> new Look.Query(given.words().orElse("What is in this picture?"));
            case "caption" -> new Look.Caption(length(given));
            case "point" -> new Look.Point(target(given));
            case "detect" -> new Look.Detect(target(given));
            default -> throw new Misuse("--set task takes query, caption, point or detect.");
        };
    }

    private static String target(Given given) throws Misuse {
        Optional<String> target = given.word("target");
        return target.isPresent() ? target.get() : given.someWords();
    }

    private static Look.Caption.Length length(Given given) throws Misuse {
        String word = given.word("caption_length").orElse("normal");
        for (var length : Look.Caption.Length.values()) {
            if (length.name().toLowerCase(Locale.ROOT).equals(word)) {
                return length;
            }
        }
        throw new Misuse("--set caption_length takes short, normal or long.");
    }
}
