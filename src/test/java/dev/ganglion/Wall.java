package dev.ganglion;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A rule of the house and planted code that breaks it, so that the rule is seen to fail.
record Wall(ArchRule rule, List<Plant> plants) {
    /// A rule about rooms that may not be built yet: finding nothing to check is fine.
    static Wall of(ArchRule rule, Plant... plants) {
        return new Wall(rule.allowEmptyShould(true), List.of(plants));
    }

    @Override
    public String toString() {
        return rule.getDescription();
    }
}
