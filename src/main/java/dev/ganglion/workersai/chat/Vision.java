package dev.ganglion.workersai.chat;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.Task;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a model takes of pictures.
///
/// The service publishes limits for the decision models only: a body of 13 MiB, and in it four pictures of 16
/// megapixels
/// and 8 MiB together. That is the largest body that it states anywhere, so that what is sent to the others stays
/// within
/// it too: base64 makes four bytes of three, and an array of numbers up to twelve. Models scale what they get down to a
/// thousand pixels or so; more would be paid for in tokens or time and not be seen. PNG and JPEG are what every one is
/// documented to read.
public final class Vision {
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");
    private static final int MIB = 1 << 20;
    private static final int GEMMA_SHORTEST = 10;

    /// In the content of messages: eight of them are 11 MiB of base64.
    private static final PictureLimits IN_CONTENT = new PictureLimits(8, TYPES, 1_568, 1, MIB);

    /// As numbers: one of them is 4 MiB of JSON.
    private static final PictureLimits BESIDE = new PictureLimits(1, TYPES, 1_120, 1, MIB);

    /// Square pictures of 4,000 pixels are 16 megapixels.
    private static final PictureLimits DECISIONS = new PictureLimits(4, TYPES, 4_000, 1, 2 * MIB);

    private Vision() {}

    /// What the model takes; empty when it sees nothing, or nobody knows that it does.
    public static Optional<PictureLimits> of(Model model) {
        return model.can(Capability.VISION) ? Optional.of(limits(model)) : Optional.empty();
    }

    /// What any model takes whose task is to look at one picture.
    public static PictureLimits looking() {
        return BESIDE;
    }

    private static PictureLimits limits(Model model) {
        if (model.task() == Task.TEXT_GENERATION && !model.chats()) {
            return DECISIONS;
        }
        boolean beside = ChatForm.of(model).pictures() == ChatForm.Pictures.BESIDE;
        if (beside || model.task() != Task.TEXT_GENERATION) {
            return BESIDE;
        }
        return model.id().toLowerCase(Locale.ROOT).contains("gemma-4") ? notBelow(GEMMA_SHORTEST) : IN_CONTENT;
    }

    /// One family was seen to refuse pictures that are narrower.
    private static PictureLimits notBelow(int shortest) {
        return new PictureLimits(IN_CONTENT.most(), TYPES, IN_CONTENT.longestSide(), shortest, IN_CONTENT.bytes());
    }
}
