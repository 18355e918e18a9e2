package dev.ganglion.workersai.account;

/// Whose token it is, which decides where it can be verified.
public enum TokenOwner {
    USER,
    ACCOUNT
}
