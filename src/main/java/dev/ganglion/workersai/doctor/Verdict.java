package dev.ganglion.workersai.doctor;

/// How a check ended.
public enum Verdict {
    OK,
    /// Models run, yet something else does not.
    WARNING,
    FAILED,
    /// Not examined, since an earlier check failed.
    SKIPPED
}
