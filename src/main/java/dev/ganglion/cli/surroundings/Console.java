package dev.ganglion.cli.surroundings;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Octets;
import dev.ganglion.workersai.ChatEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// The two streams of a command, in UTF-8. What is printed is out when the method returns.
public final class Console {
    /// Nobody reads standard output any more.
    public static final class PipeClosed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;

    public Console(OutputStream out, OutputStream err) {
        this.bytes = out;
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    public PrintWriter out() {
        return out;
    }

    public PrintWriter err() {
        return err;
    }

    /// Throws [PipeClosed] when nobody reads it.
    public void print(String text) {
        out.print(text);
        if (out.checkError()) {
            throw new PipeClosed();
        }
    }

    /// Bytes as they are. Throws [PipeClosed] when nobody reads them.
    public void write(Octets octets) {
        out.flush();
        try {
            bytes.write(octets.toArray());
            bytes.flush();
        } catch (IOException e) {
            throw new PipeClosed();
        }
    }

    /// As [#print], with a line feed whatever the system.
    public void line(String text) {
        print(text + '\n');
    }

    /// A sentence on standard error.
    public void say(String sentence) {
        err.println(sentence);
    }

    /// That a call waits before it is tried again, on standard error.
    public void retrying(ChatEvent.Retrying wait) {
        say("%s. Attempt %d follows in %s."
                .formatted(
                        Explanation.of(wait.failure(), Instant.now()).title(),
                        wait.attempt() + 1,
                        Figures.duration(wait.pause())));
    }

    /// What happened, what to do, and the code, on standard error.
    public void say(Explanation explanation) {
        say(explanation.happened());
        say(explanation.todo());
        say("Code: " + explanation.code());
    }
}
