package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.ui.kit.Background;

/// What attaching works with.
///
/// @param attachments where the bytes of pictures are kept before their message is
public record Intake(Background background, PictureIntake pictures, Attachments attachments) {}
