package dev.ganglion.domain.form;

/// A form as a user has filled it in.
///
/// @param extra JSON that goes into the request beside the fields, as it was written: it need not be valid yet
public record Filled(Values values, String extra) {
    /// As it is before anyone touches it.
    public static final Filled NOTHING = new Filled(Values.NONE, "");

    public Filled withExtra(String other) {
        return new Filled(values, other);
    }
}
