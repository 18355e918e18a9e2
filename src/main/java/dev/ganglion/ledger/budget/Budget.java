package dev.ganglion.ledger.budget;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Sum;

/// A limit that spending is stopped at.
public record Budget(Scope scope, Neurons limit) {
    /// What a budget is for.
    public sealed interface Scope {
        /// All real connections together, each UTC day.
        record Day() implements Scope {}

        /// One connection, each UTC day.
        record Connection(String name) implements Scope {}

        /// The neurons that an account on the free plan has each UTC day: the service itself stops there.
        record Allowance(String connection) implements Scope {}

        /// One run of the program, as long as it lasts: a cap for showing it to others.
        record Run() implements Scope {}
    }

    /// Whether it has to hold even if all that is unknown was billed in full.
    boolean strict() {
        return switch (scope) {
            case Scope.Day _, Scope.Connection _, Scope.Run _ -> true;
            case Scope.Allowance _ -> false;
        };
    }

    /// How it stands.
    public Standing standing(Booked booked) {
        return new Standing(this, counted(booked));
    }

    private Sum counted(Booked booked) {
        return switch (scope) {
            case Scope.Day _ -> booked.real();
            case Scope.Connection(String name) -> booked.of(name);
            case Scope.Allowance(String connection) -> booked.of(connection);
            case Scope.Run _ -> booked.run();
        };
    }
}
