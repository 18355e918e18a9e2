package dev.ganglion.workersai.gateway;

/// Text that travels in a header: visible ASCII letters and spaces between them.
final class HeaderText {
    private HeaderText() {}

    static void check(String text) {
        if (text.isBlank() || !text.equals(text.strip()) || !text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new IllegalArgumentException("this cannot travel in a header: it is empty or has odd letters");
        }
    }
}
