package dev.ganglion.ui.kit.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import org.junit.jupiter.api.Test;

class VendorTest {
    @Test
    void knowsTheVendorsOfTheBundledCatalogue() {
        assertThat(Catalogue.bundled().models().stream().map(Model::vendor).distinct())
                .allSatisfy(slug -> {
                    Vendor vendor = Vendor.of(slug);
                    assertThat(vendor.monogram()).hasSizeBetween(1, 3);
                    assertThat(vendor.hue()).isBetween(0, Vendor.HUES - 1);
                    assertThat(vendor.name()).doesNotContain("-");
                });
        assertThat(Vendor.of("black-forest-labs")).isEqualTo(new Vendor("Black Forest Labs", "BF", 5));
    }

    @Test
    void makesUpAMonogramForAStranger() {
        Vendor stranger = Vendor.of("acme-labs");

        assertThat(stranger.name()).isEqualTo("acme-labs");
        assertThat(stranger.monogram()).isEqualTo("AC");
        assertThat(stranger).isEqualTo(Vendor.of("acme-labs"));
        assertThat(Vendor.of("").monogram()).isEmpty();
    }
}
