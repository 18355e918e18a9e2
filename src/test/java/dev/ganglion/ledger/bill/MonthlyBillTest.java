package dev.ganglion.ledger.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.budget.Plan;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MonthlyBillTest {
    @Test
    void whatTheAllowanceCoversCostsNothing() {
        var bill = new MonthlyBill(1_000, Neurons.of("10"));

        assertThat(bill.day()).isEqualByComparingTo(Neurons.FREE_A_DAY);
        assertThat(bill.free()).isEqualByComparingTo(Neurons.FREE_A_DAY);
        assertThat(bill.billed().amount()).isZero();
        assertThat(bill.usd()).isZero();
    }

    @Test
    void theAllowanceIsDeductedEachDay() {
        var bill = new MonthlyBill(2_000, Neurons.of("10"));

        assertThat(bill.billed().amount()).isEqualByComparingTo("10000");
        assertThat(bill.usd()).isEqualByComparingTo(new BigDecimal("3.30"));
    }

    @Test
    void countsTheRequestsThatAreFree() {
        assertThat(new MonthlyBill(1, Neurons.of("0.3")).requestsThatAreFree()).hasValue(33_333L);
        assertThat(new MonthlyBill(1, Neurons.ZERO).requestsThatAreFree()).isEmpty();
        assertThat(new MonthlyBill(0, Neurons.of("5")).usd()).isZero();
    }

    @Test
    void knowsNoNegativeRequests() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthlyBill(-1, Neurons.ZERO));
    }

    @Test
    void aDayIsChargedBeyondItsAllowanceAndOnlyOnThePaidPlan() {
        assertThat(Charge.usd(Plan.PAID, Neurons.of("11000"))).isEqualByComparingTo("0.011");
        assertThat(Charge.usd(Plan.PAID, Neurons.of("9999"))).isZero();
        assertThat(Charge.usd(Plan.FREE, Neurons.of("11000"))).isZero();
    }
}
