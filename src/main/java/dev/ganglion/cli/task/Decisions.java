package dev.ganglion.cli.task;

import dev.ganglion.cli.input.Attachment;
import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.MediaKind;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.task.Plans;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.Media;
import dev.ganglion.workersai.text.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Questions about a state.
final class Decisions {
    private static final int MOST_PICTURES = 4;
    private static final int MOST_OF_A_PICTURE = 4 << 20;
    private static final int MOST_OF_A_CLIP = 8 << 20;
    private static final int MOST_OF_A_VIDEO = 16 << 20;

    private Decisions() {}

    static Job job(String model, Given given) throws Misuse {
        SequencedMap<String, Question> questions = questions(given);
        JsonNode state = state(given);
        var request = new DecisionRequest(model, state, questions, media(model, given));
        return Job.words((client, waits) -> client.decide(request, waits), Outcome.Decided::new)
                .costing(Plans.decided(request));
    }

    private static JsonNode state(Given given) throws Misuse {
        Optional<JsonNode> field = given.field("state");
        return field.isPresent()
                ? field.get()
                : given.words()
                        .map(text -> (JsonNode) StringNode.valueOf(text))
                        .orElseThrow(() -> given.misuse("needs a state: give it with --text or --set state=…"));
    }

    /// The prompt alone is a question whether something holds.
    private static SequencedMap<String, Question> questions(Given given) throws Misuse {
        var questions = new LinkedHashMap<String, Question>();
        JsonNode field = given.field("questions").orElse(null);
        if (field == null) {
            String prompt = given.prompt()
                    .orElseThrow(() -> given.misuse("needs a question: give it with --prompt or --set questions=…"));
            questions.put("answer", new Question.Noul(prompt, Optional.empty(), Optional.empty()));
            return questions;
        }
        if (!field.isObject() || field.isEmpty()) {
            throw new Misuse("--set questions takes a JSON object of questions by their names.");
        }
        for (var each : field.properties()) {
            questions.put(each.getKey(), question(each.getKey(), each.getValue()));
        }
        return questions;
    }

    private static Question question(String name, JsonNode json) throws Misuse {
        String instructions = json.path("instructions").asString("");
        JsonNode criteria = json.path("criteria");
        String type = json.path("type").asString("");
        if (type.equals("noul") && criteria.has("true") == criteria.has("false")) {
            return new Question.Noul(instructions, text(criteria.path("true")), text(criteria.path("false")));
        }
        if (type.equals("choice") && criteria.isObject()) {
            return new Question.Choice(instructions, options(criteria));
        }
        if (type.equals("score") && criteria.isArray()) {
            List<String> levels =
                    criteria.valueStream().map(level -> level.asString("")).toList();
            return new Question.Score(instructions, levels);
        }
        throw new Misuse("The question " + name + " has to be of type noul, choice or score, with the criteria"
                + " that go with it: a choice has an object, a score an array.");
    }

    private static SequencedMap<String, String> options(JsonNode criteria) {
        var options = new LinkedHashMap<String, String>();
        criteria.properties()
                .forEach(each -> options.put(each.getKey(), each.getValue().asString("")));
        return options;
    }

    private static Optional<String> text(JsonNode json) {
        return Optional.of(json).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    private static Media media(String model, Given given) throws Misuse {
        List<Attachment> pictures = given.files(MediaKind.PICTURE);
        if (pictures.size() > MOST_PICTURES) {
            throw given.misuse("takes four pictures at most, not " + pictures.size());
        }
        limit(pictures, MOST_OF_A_PICTURE, given);
        List<Attachment> clips = List.of();
        List<Attachment> videos = List.of();
        if (model.contains("omni")) {
            clips = given.files(MediaKind.SOUND);
            videos = given.files(MediaKind.VIDEO);
            limit(clips, MOST_OF_A_CLIP, given);
            limit(videos, MOST_OF_A_VIDEO, given);
        }
        return new Media(
                pictures.stream().map(Attachment::picture).toList(),
                clips.stream().map(Attachment::clip).toList(),
                videos.stream()
                        .map(file -> new Media.Video(file.type().label(), file.octets()))
                        .toList());
    }

    private static void limit(List<Attachment> files, int most, Given given) throws Misuse {
        for (Attachment file : files) {
            if (file.octets().length() > most) {
                throw given.misuse("takes %s of at most %d MiB, which %s exceeds"
                        .formatted(file.kind().words(), most >> 20, file.name()));
            }
        }
    }
}
