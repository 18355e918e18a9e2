package dev.ganglion.cli;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The two streams of a command, in UTF-8. What is printed is out when the method returns.
final class Console {
    /// Nobody reads standard output any more.
    static final class PipeClosed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final OutputStream bytes;
    private final PrintWriter out;
    private final PrintWriter err;

    Console(OutputStream out, OutputStream err) {
        this.bytes = out;
        this.out = new PrintWriter(out, false, StandardCharsets.UTF_8);
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /// Throws [PipeClosed] when nobody reads it.
    void print(String text) {
        out.print(text);
        if (out.checkError()) {
            throw new PipeClosed();
        }
    }

    /// Bytes as they are. Throws [PipeClosed] when nobody reads them.
    void write(Octets octets) {
        out.flush();
        try {
            bytes.write(octets.toArray());
            bytes.flush();
        } catch (IOException e) {
            throw new PipeClosed();
        }
    }

    /// As [#print], with a line feed whatever the system.
    void line(String text) {
        print(text + '\n');
    }

    /// A sentence on standard error.
    void say(String sentence) {
        err.println(sentence);
    }

    /// What happened, what to do, and the code, on standard error.
    void say(Explanation explanation) {
        say(explanation.happened());
        say(explanation.todo());
        say("Code: " + explanation.code());
    }
}
