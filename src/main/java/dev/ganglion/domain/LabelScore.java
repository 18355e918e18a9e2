package dev.ganglion.domain;

/// What something was taken for, and how sure the model is, usually from 0 to 1.
public record LabelScore(String label, double score) {}
