package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// What goes wrong with each call: what its own header says, or else what the options say of
/// inference or lists.
final class FaultSource {
    private static final String PROFILE = "profile:";

    private final SandboxOptions options;
    private final Map<Profile, AtomicLong> calls = new EnumMap<>(Profile.class);

    FaultSource(SandboxOptions options) {
        this.options = options;
        for (var profile : Profile.values()) {
            calls.put(profile, new AtomicLong());
        }
    }

    Faults of(Call call, boolean inference) throws Refusal {
        try {
            return new Faults(call.header("x-sandbox-fault").map(this::parse).orElseGet(() -> standing(inference)));
        } catch (IllegalArgumentException e) {
            throw Refusal.api(400, new Reason(7003, String.valueOf(e.getMessage())));
        }
    }

    /// Lists are for looking around, so only what is about them goes wrong there by itself.
    private List<Fault> standing(boolean inference) {
        var faults = new ArrayList<>(options.faults());
        options.profile()
                .filter(profile -> inference || profile.concernsLists())
                .map(this::next)
                .ifPresent(faults::addAll);
        return faults.stream()
                .filter(fault -> inference || fault.kind().concernsLists())
                .toList();
    }

    /// Reads a list with commas; empty text is no fault.
    private List<Fault> parse(String text) {
        var faults = new ArrayList<Fault>();
        for (var part : text.split(",", -1)) {
            if (part.strip().startsWith(PROFILE)) {
                faults.addAll(next(Profile.parse(part.strip().substring(PROFILE.length()))));
            } else if (!part.isBlank()) {
                faults.add(Fault.parse(part));
            }
        }
        return faults;
    }

    private List<Fault> next(Profile profile) {
        var number = calls.get(profile);
        return number == null ? List.of() : profile.faults(number.getAndIncrement());
    }
}
