package dev.ganglion.catalogue.schema;

/// A schema that no form can be made of.
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
