package dev.ganglion.sandbox.wire;

/// The filler `p` that the service adds to chunks so that their length says nothing.
final class Padding {
    private static final String LETTERS = "abdefghijklmnoprstuvxyz1234567890";
    private static final String FILLER = LETTERS.repeat(2);
    private static final int SHORTEST = 5;
    private static final int LONGEST = 50;

    private Padding() {}

    /// Filler for the chunk at that place: 5 to 50 characters, the same every time.
    static String at(int index) {
        int length = SHORTEST + Math.floorMod(index * 0x9E3779B1, LONGEST - SHORTEST + 1);
        return FILLER.substring(0, length);
    }
}
