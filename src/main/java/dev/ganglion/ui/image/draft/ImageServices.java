package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.task.TaskServices;
import java.util.random.RandomGenerator;

/// What the page of pictures works with.
///
/// @param gallery where drawn pictures are kept
/// @param attachments where the pictures are kept that others were drawn from
/// @param chance where seeds come from
public record ImageServices(
        TaskServices tasks, Gallery gallery, Attachments attachments, PictureReader pictures, RandomGenerator chance) {}
