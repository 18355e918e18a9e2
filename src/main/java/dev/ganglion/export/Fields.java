package dev.ganglion.export;

import dev.ganglion.domain.Neurons;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object of a file that is not trusted. It knows where it stands, so that what is wrong can be named.
///
/// @param path such as `turns[3].receipt`, empty for the file itself
record Fields(JsonNode object, String path) {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,60})?");
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(365);

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) throws Unreadable {
        JsonNode field = field(name);
        if (!field.isString()) {
            throw wrong(name, "what.text");
        }
        return field.stringValue();
    }

    boolean truth(String name) throws Unreadable {
        JsonNode field = field(name);
        if (!field.isBoolean()) {
            throw wrong(name, "what.truth");
        }
        return field.booleanValue();
    }

    int count(String name) throws Unreadable {
        JsonNode field = field(name);
        if (!field.isIntegralNumber() || !field.canConvertToInt() || field.intValue() < 0) {
            throw wrong(name, "what.number");
        }
        return field.intValue();
    }

    /// A time that every store can keep.
    Instant time(String name) throws Unreadable {
        try {
            Instant time = Instant.parse(text(name));
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw wrong(name, "what.time");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw wrong(name, "what.time");
        }
    }

    Duration duration(String name) throws Unreadable {
        try {
            Duration duration = Duration.parse(text(name));
            if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
                throw wrong(name, "what.duration");
            }
            return duration;
        } catch (DateTimeException notADuration) {
            throw wrong(name, "what.duration");
        }
    }

    /// An amount of neurons where it is there. Exponents are refused: a few letters can stand for a gigabyte of zeros.
    Optional<Neurons> neurons(String name) throws Unreadable {
        if (!has(name)) {
            return Optional.empty();
        }
        String amount = text(name);
        if (!AMOUNT.matcher(amount).matches()) {
            throw wrong(name, "what.amount");
        }
        return Optional.of(Neurons.of(amount));
    }

    byte[] bytes(String name) throws Unreadable {
        try {
            return Base64.getDecoder().decode(text(name));
        } catch (IllegalArgumentException notBase64) {
            throw wrong(name, "what.bytes");
        }
    }

    Fields object(String name) throws Unreadable {
        JsonNode field = field(name);
        if (!field.isObject()) {
            throw wrong(name, "what.object");
        }
        return new Fields(field, at(name));
    }

    List<Fields> list(String name) throws Unreadable {
        JsonNode field = field(name);
        if (!field.isArray()) {
            throw wrong(name, "what.list");
        }
        List<Fields> list = new ArrayList<>(field.size());
        for (JsonNode one : field.values()) {
            String place = name + "[" + list.size() + "]";
            if (!one.isObject()) {
                throw wrong(place, "what.object");
            }
            list.add(new Fields(one, at(place)));
        }
        return list;
    }

    List<String> texts(String name) throws Unreadable {
        JsonNode field = field(name);
        List<String> texts = new ArrayList<>(field.size());
        for (JsonNode one : field.values()) {
            if (!one.isString()) {
                throw wrong(name + "[" + texts.size() + "]", "what.text");
            }
            texts.add(one.stringValue());
        }
        return texts;
    }

    Unreadable wrong(String name, String should, Object... values) {
        return new Unreadable(Words.text("wrong", at(name), Words.text(should, values)));
    }

    private JsonNode field(String name) throws Unreadable {
        @Nullable JsonNode field = object.get(name);
        if (field == null) {
            throw new Unreadable(Words.text("missing", at(name)));
        }
        return field;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
