package dev.ganglion.workersai;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.PictureRequest;
import dev.ganglion.workersai.image.Sight;
import java.util.List;
import java.util.function.Consumer;

/// The tasks that make or look at pictures. Every method blocks, and tells `waits` before each new try; interrupting
/// the thread cancels the request and closes its socket.
public interface ImageTasks {
    /// Makes a picture. Its type is what its bytes are, whatever the reply says.
    Reply<Picture> createImage(ImageRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Tells what a picture shows, in the order of the reply.
    Reply<List<LabelScore>> classifyImage(PictureRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Finds the things in a picture, in the order of the reply.
    Reply<List<DetectedObject>> detectObjects(PictureRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Describes a picture, or answers a prompt about it.
    Reply<String> describeImage(DescriptionRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Looks at a picture. Words of the answer are delivered to `words` as they come, on the calling thread; all of
    /// them are in the reply too. After an exception nothing more is delivered.
    Reply<Sight> look(LookRequest request, Consumer<String> words, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;
}
