package dev.ganglion.ledger.bill;

import dev.ganglion.domain.Neurons;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What a month of 30 days would cost, were each day the same.
///
/// @param requests a day
/// @param each what one of them costs
public record MonthlyBill(long requests, Neurons each) {
    private static final BigDecimal DAYS = BigDecimal.valueOf(30);

    public MonthlyBill {
        if (requests < 0) {
            throw new IllegalArgumentException("negative requests: " + requests);
        }
    }

    /// Neurons a day.
    public Neurons day() {
        return new Neurons(each.amount().multiply(BigDecimal.valueOf(requests)));
    }

    /// The part of a day that is free on both plans.
    public Neurons free() {
        return day().compareTo(Neurons.FREE_A_DAY) < 0 ? day() : Neurons.FREE_A_DAY;
    }

    /// The part of a day that the paid plan charges.
    public Neurons billed() {
        return Charge.beyondAllowance(day());
    }

    /// US dollars a month on the paid plan, the allowance of each day deducted; without the plan's own fee.
    public BigDecimal usd() {
        return billed().usd().multiply(DAYS);
    }

    /// How many requests a day the allowance is enough for; empty where they cost nothing.
    public Optional<Long> requestsThatAreFree() {
        return each.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(Neurons.FREE_A_DAY
                        .amount()
                        .divide(each.amount(), 0, RoundingMode.DOWN)
                        .longValue());
    }
}
