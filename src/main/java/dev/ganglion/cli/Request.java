package dev.ganglion.cli;

import dev.ganglion.domain.Model;
import dev.ganglion.workersai.Connection;

/// What is asked of whom.
record Request(Connection connection, Model model, Question question) {}
