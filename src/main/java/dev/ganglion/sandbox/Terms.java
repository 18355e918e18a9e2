package dev.ganglion.sandbox;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/// What the sandbox's account is allowed.
///
/// @param dailyNeurons refuse once so many were charged in a UTC day; empty for no limit
/// @param quotaCode the code of that refusal: 4006, which accounts report, or 3036, which is documented
/// @param rateLimited whether calls per minute and model are limited as the service limits them
/// @param capacity how many inferences run at once before others wait; empty for no limit
public record Terms(
        Plan plan, Optional<BigDecimal> dailyNeurons, int quotaCode, boolean rateLimited, OptionalInt capacity) {
    /// What has been bought.
    public enum Plan {
        /// Models that need the paid plan are refused.
        FREE,
        /// All models.
        PAID
    }

    /// The paid plan without any limit.
    public static final Terms OPEN = new Terms(Plan.PAID, Optional.empty(), 4006, false, OptionalInt.empty());

    public Terms {
        if (quotaCode != 4006 && quotaCode != 3036) {
            throw new IllegalArgumentException("The code of a used up quota is 4006 or 3036, not " + quotaCode);
        }
        if (capacity.isPresent() && capacity.getAsInt() < 0) {
            throw new IllegalArgumentException("A capacity is not negative");
        }
    }

    /// The same on that plan.
    public Terms withPlan(Plan changed) {
        return new Terms(changed, dailyNeurons, quotaCode, rateLimited, capacity);
    }

    /// The same with a daily limit.
    public Terms withDailyNeurons(BigDecimal changed) {
        return new Terms(plan, Optional.of(changed), quotaCode, rateLimited, capacity);
    }

    /// The same with that code for a used up day.
    public Terms withQuotaCode(int changed) {
        return new Terms(plan, dailyNeurons, changed, rateLimited, capacity);
    }

    /// The same with calls per minute limited.
    public Terms withRateLimits() {
        return new Terms(plan, dailyNeurons, quotaCode, true, capacity);
    }

    /// The same with so many inferences at once.
    public Terms withCapacity(int changed) {
        return new Terms(plan, dailyNeurons, quotaCode, rateLimited, OptionalInt.of(changed));
    }
}
