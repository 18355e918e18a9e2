package dev.ganglion.ui.usage.whatif;

import dev.ganglion.domain.Figures;
import dev.ganglion.ledger.bill.MonthlyBill;
import dev.ganglion.ui.kit.Texts;

/// What is said of a bill.
final class WhatIfWords {
    private WhatIfWords() {}

    /// What one request costs and where that is from.
    static String rate(Rate rate) {
        String each = Figures.neurons(rate.each());
        boolean tokens = rate.prompt() + rate.completion() > 0;
        String of = tokens
                ? Texts.text("usage.whatif.tokens", Figures.count(rate.prompt()), Figures.count(rate.completion()))
                : Texts.text("task." + rate.task());
        return rate.calls() > 0
                ? Texts.text("usage.whatif.measured", each, of, rate.calls())
                : Texts.text("usage.whatif.typical", each, of);
    }

    static String day(MonthlyBill bill) {
        return Figures.neurons(bill.day());
    }

    static String free(MonthlyBill bill) {
        return Texts.text("usage.whatif.minus", Figures.neurons(bill.free()));
    }

    static String billed(MonthlyBill bill) {
        return Figures.neurons(bill.billed());
    }

    static String month(MonthlyBill bill) {
        return Figures.usd(bill.usd());
    }

    /// What an account on the free plan gets of it.
    static String freePlan(MonthlyBill bill) {
        boolean enough = bill.billed().amount().signum() == 0;
        return enough
                ? Texts.text("usage.whatif.fits")
                : Texts.text(
                        "usage.whatif.stops",
                        Figures.count(bill.requestsThatAreFree().orElse(bill.requests())));
    }
}
