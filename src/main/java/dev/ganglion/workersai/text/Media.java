package dev.ganglion.workersai.text;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import java.util.List;

/// What a decision model looks at and listens to beside the state. Sound and videos are for `clef-omni` only.
public record Media(List<Picture> images, List<Clip> audio, List<Video> videos) {
    public static final Media NONE = new Media(List.of(), List.of(), List.of());

    /// An encoded video.
    ///
    /// @param type its media type, such as `video/mp4`
    public record Video(String type, Octets octets) {}

    public Media {
        images = List.copyOf(images);
        audio = List.copyOf(audio);
        videos = List.copyOf(videos);
    }
}
