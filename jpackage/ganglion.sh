#!/bin/sh
# Starts Ganglion from the build output with a JDK 25: the window, or the command line when arguments are given.
args='@java.args@'

# Whether the Java at $1 is a 25 that can be started.
is_25() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=\"25 | JAVA_VERSION=\"25[\".+-]*) return 0 ;;
        esac
    done < "$1/release"
    return 1
}

# Prints nothing and becomes Ganglion, when the Java at $1 is a 25.
start_with() {
    home=$1
    shift
    if is_25 "$home"; then
        exec "$home/bin/java" "@$args" @main.class@ "$@"
    fi
}

fail() {
    echo "ganglion: $1" >&2
    exit 2
}

[ -r "$args" ] || fail "$args is missing; build Ganglion again with: mvn process-classes"

if [ -n "$GANGLION_JAVA" ]; then
    [ -x "$GANGLION_JAVA/bin/java" ] || fail "GANGLION_JAVA is '$GANGLION_JAVA', which is not the folder of a JDK 25."
    exec "$GANGLION_JAVA/bin/java" "@$args" @main.class@ "$@"
fi

[ -z "$JAVA_HOME" ] || start_with "$JAVA_HOME" "$@"

rest=$PATH:
while [ -n "$rest" ]; do
    start_with "${rest%%:*}/.." "$@"
    rest=${rest#*:}
done

for home in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/*java* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    start_with "$home" "$@"
done

fail "Ganglion needs a JDK 25 and found none. Install one, or set GANGLION_JAVA to its folder."
