package dev.ganglion.sandbox.picture;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a prompt asks to see.
///
/// @param things what to draw, the farthest first, each in its colour
/// @param colours those that belong to no thing
record Scene(Map<Thing, Color> things, List<Color> colours) {
    private static final int NEAR = 3;

    Scene {
        things = Map.copyOf(things);
        colours = List.copyOf(colours);
    }

    /// A colour belongs to the thing that follows it closely. What the negative prompt names is left out.
    static Scene of(String prompt, String negative) {
        var unwanted = Set.copyOf(words(negative));
        var noPaints = new HashSet<Paint>();
        unwanted.forEach(word -> Paint.named(word).ifPresent(noPaints::add));
        var noThings = new HashSet<Thing>();
        unwanted.forEach(word -> Thing.named(word).ifPresent(noThings::add));
        var things = new EnumMap<Thing, Color>(Thing.class);
        var colours = new ArrayList<Color>();
        Optional<Paint> pending = Optional.empty();
        int since = 0;
        for (var word : words(prompt)) {
            since++;
            var paint = Paint.named(word).filter(named -> !noPaints.contains(named));
            var thing = Thing.named(word).filter(named -> !noThings.contains(named));
            if (paint.isPresent()) {
                pending.ifPresent(loose -> colours.add(loose.colour()));
                pending = paint;
                since = 0;
            } else if (thing.isPresent()) {
                var own = since <= NEAR ? pending : Optional.<Paint>empty();
                things.put(
                        thing.get(),
                        own.map(Paint::colour).orElse(new Color(thing.get().rgb())));
                pending = own.isPresent() ? Optional.empty() : pending;
            }
        }
        pending.ifPresent(loose -> colours.add(loose.colour()));
        return new Scene(things, colours);
    }

    /// The same with these colours in front of its own, where the prompt names none.
    Scene with(List<Color> palette) {
        var more = new ArrayList<>(colours);
        more.addAll(palette);
        var painted = new EnumMap<Thing, Color>(Thing.class);
        int next = 0;
        for (var thing : inOrder()) {
            var colour = things.getOrDefault(thing, Color.GRAY);
            boolean standard = colour.getRGB() == new Color(thing.rgb()).getRGB() && !palette.isEmpty();
            painted.put(thing, standard ? palette.get(next++ % palette.size()) : colour);
        }
        return new Scene(painted, more);
    }

    List<Thing> inOrder() {
        return things.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }
}
