package dev.ganglion.workersai;

/// Calls to Workers AI, all roles in one. Every method blocks; interrupting the thread cancels the request and closes
/// its socket. A page or command takes the role that it needs.
public interface WorkersAi extends TextGeneration, TextTasks, ImageTasks, SpeechTasks {}
