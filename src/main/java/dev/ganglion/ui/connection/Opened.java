package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.doctor.DoctorViewModel;
import dev.ganglion.ui.connection.draft.Draft;

/// A profile in the editor, with what the doctor found of it.
record Opened(Draft draft, DoctorViewModel doctor) {}
