package dev.ganglion.export;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.node.ObjectNode;

/// Reads conversations that were exported as JSON. A file may come from anybody.
public final class Import {
    private static final Pattern FORMAT = Pattern.compile(Pattern.quote(Json.FORMAT) + "(\\d{1,9})");
    private static final int MOST_TURNS = 100_000;
    private static final int LONGEST_TITLE = 200;

    private Import() {}

    /// The conversation in a file, with the ids that it has there; attached pictures have the ids of their bytes.
    public static Imported read(InputStream in) throws IOException, Unreadable {
        try (JsonParser json = Json.MAPPER.createParser(in)) {
            return read(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw unreadable(e);
        }
    }

    private static Unreadable unreadable(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return new Unreadable(Words.text("beyond", e.getOriginalMessage()), e);
        }
        TokenStreamLocation at = Objects.requireNonNullElse(e.getLocation(), TokenStreamLocation.NA);
        String line = String.valueOf(at.getLineNr());
        return new Unreadable(
                e instanceof UnexpectedEndOfInputException
                        ? Words.text("cut", line)
                        : Words.text("broken", line, String.valueOf(at.getColumnNr())),
                e);
    }

    private static Imported read(JsonParser json) throws Unreadable {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new Unreadable(Words.text("not-ours"));
        }
        ObjectNode all = Json.MAPPER.createObjectNode();
        Pictures pictures = new Pictures();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("pictures")) {
                pictures.read(json);
            } else {
                all.set(name, Json.MAPPER.readTree(json));
            }
        }
        Fields file = new Fields(all, "");
        checkFormat(file);
        return new Imported(pictures.renamed(conversation(file)), pictures.byNewId());
    }

    private static void checkFormat(Fields file) throws Unreadable {
        Matcher format = FORMAT.matcher(file.has("format") ? file.text("format") : "");
        if (!format.matches()) {
            throw new Unreadable(Words.text("not-ours"));
        }
        if (Integer.parseInt(format.group(1)) > Json.VERSION) {
            throw new Unreadable(Words.text("newer", format.group()));
        }
    }

    private static Conversation conversation(Fields file) throws Unreadable {
        return new Conversation(
                file.text("id"),
                title(file.text("title")),
                file.text("model"),
                file.time("created"),
                SetupJson.read(file.object("setup")),
                branches(file));
    }

    private static String title(String title) {
        String line = title.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_TITLE));
    }

    /// A turn whose parent does not stand before it begins a conversation: so no circle can close.
    private static Branches branches(Fields file) throws Unreadable {
        List<Fields> turns = file.list("turns");
        if (turns.size() > MOST_TURNS) {
            throw file.wrong("turns", "what.turns", MOST_TURNS);
        }
        List<Branches.Node> nodes = new ArrayList<>(turns.size());
        Set<String> ids = new HashSet<>();
        for (Fields turn : turns) {
            Turn read = TurnJson.read(turn);
            if (read.id().isEmpty() || !ids.add(read.id())) {
                throw new Unreadable(Words.text("twice", turn.path()));
            }
            nodes.add(new Branches.Node(read, turn.text("parent"), false));
        }
        return Branches.of(nodes, file.text("shownUntil"));
    }
}
