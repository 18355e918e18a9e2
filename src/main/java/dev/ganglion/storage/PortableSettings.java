package dev.ganglion.storage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which settings travel in a backup. Those that say where requests go, or who may reach this computer, stay.
final class PortableSettings {
    private static final List<String> LOCAL =
            List.of("connection", "profile", "secret", "sandbox", "bridge", "window.bounds");

    private PortableSettings() {}

    /// Those of `all` that travel.
    static Map<String, String> of(Map<String, String> all) {
        var portable = new TreeMap<>(all);
        portable.keySet().removeIf(PortableSettings::local);
        return portable;
    }

    /// What travelled in `backup`, beside what stays in `here`.
    static Map<String, String> restored(Map<String, String> backup, Map<String, String> here) {
        var restored = new TreeMap<>(of(backup));
        here.forEach((key, value) -> {
            if (local(key)) {
                restored.put(key, value);
            }
        });
        return restored;
    }

    private static boolean local(String key) {
        return LOCAL.stream().anyMatch(key::startsWith);
    }
}
