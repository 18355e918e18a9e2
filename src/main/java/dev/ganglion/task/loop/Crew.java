package dev.ganglion.task.loop;

import dev.ganglion.domain.Model;
import java.util.Map;

/// The models of the three stages, and what they are told.
///
/// @param instructions to the one that answers
/// @param voiceFields further fields for the one that speaks
public record Crew(Model ear, Model mind, Model voice, String instructions, Map<String, Object> voiceFields) {
    public Crew {
        voiceFields = Map.copyOf(voiceFields);
    }
}
