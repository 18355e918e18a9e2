package dev.ganglion.ui.speech;

import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.transcribe.TranscribeServices;

/// What the page of speech works with.
public record SpeechServices(TranscribeServices transcribe, Devices devices) {}
