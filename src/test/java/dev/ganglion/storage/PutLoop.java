package dev.ganglion.storage;

import static dev.ganglion.storage.Store.ANTS;
import static dev.ganglion.storage.Store.AT;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment.Image;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import java.nio.file.Path;
import java.util.List;

/// A process that writes until it is killed, and prints what it has written.
final class PutLoop {
    private PutLoop() {}

    /// Never returns.
    ///
    /// @param arguments the database, and a name for what this process writes
    public static void main(String[] arguments) {
        Store store = new Store(Path.of(arguments[0]));
        store.conversations.save(ANTS);
        for (int i = 0; ; i++) {
            write(store, arguments[1] + '-' + i);
        }
    }

    private static void write(Store store, String name) {
        Image image = new Image("i" + name, name, "image/png", 1, 1, 3, Octets.of(new byte[] {1}));
        store.attachments.keep(image.id(), new Picture("image/png", Octets.of(new byte[] {1, 2, 3})));
        store.conversations.put("c1", new Prompt("p" + name, AT, name, List.of(image)), "");
        System.out.println("p" + name);
        for (int token = 0; token < 5; token++) {
            store.conversations.put("c1", reply("r" + name, "x".repeat(token), new Outcome.Interrupted()), "p" + name);
        }
        System.out.println("r" + name);
        store.conversations.put("c1", reply("r" + name, "whole", new Outcome.Finished("stop")), "p" + name);
        System.out.println("f" + name);
    }

    private static Reply reply(String id, String text, Outcome outcome) {
        return new Reply(id, AT, "@cf/a/b", text, "", outcome, Receipt.NONE);
    }
}
