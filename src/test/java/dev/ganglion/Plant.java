package dev.ganglion;

/// A type that breaks a rule. Its body may use the public type `Room` which every room has while plants are read.
record Plant(String room, String type, String body) {
    String qualified() {
        return room + "." + type;
    }

    String source() {
        return "package " + room + "; public class " + type + " { " + body + " }";
    }
}
