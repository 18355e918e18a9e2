package dev.ganglion.workersai.account;

import java.math.BigDecimal;

/// A price as the service lists it.
///
/// @param unit as written, such as `per M input tokens`
/// @param currency such as `USD`
public record ListedPrice(String unit, BigDecimal amount, String currency) {}
