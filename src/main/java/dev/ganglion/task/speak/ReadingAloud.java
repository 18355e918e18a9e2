package dev.ganglion.task.speak;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.TaskCalls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Has the passages of scripts spoken: in order, two at a time. Safe on any thread.
public final class ReadingAloud {
    /// As many calls run at once: while one sounds, the next is made and the one after it asked for.
    static final int IN_FLIGHT = 2;

    private final TaskCalls calls;

    public ReadingAloud(TaskCalls calls) {
        this.calls = calls;
    }

    /// How a call ended.
    private sealed interface End {
        record Spoken(Said said) implements End {}

        record Failed(Exception why) implements End {}
    }

    /// Has those passages spoken, each told on the calling thread as it comes, which need not be in order.
    /// After the first failure no further call begins, and what runs already is waited for, as it is paid;
    /// then the failure is thrown. Interrupting the thread cancels what runs.
    public void read(Script script, List<Integer> places, Consumer<Said> each)
            throws OverBudget, WorkersAiException, InterruptedException {
        Queue<Integer> waiting = new ArrayDeque<>(places);
        BlockingQueue<End> ends = new LinkedBlockingQueue<>();
        List<Thread> running = new ArrayList<>();
        List<Exception> failures = new ArrayList<>();
        int open = 0;
        try {
            while (open > 0 || (failures.isEmpty() && !waiting.isEmpty())) {
                while (open < IN_FLIGHT && failures.isEmpty() && !waiting.isEmpty()) {
                    running.add(begin(script, waiting.remove(), ends));
                    open++;
                }
                End end = ends.take();
                open--;
                switch (end) {
                    case End.Spoken(Said said) -> each.accept(said);
                    case End.Failed(Exception why) -> failures.add(why);
                }
            }
        } catch (InterruptedException stopped) {
            running.forEach(Thread::interrupt);
            for (Thread call : running) {
                call.join(); // until it is booked
            }
            throw stopped;
        }
        if (!failures.isEmpty()) {
            throw rethrown(failures.getFirst());
        }
    }

    private Thread begin(Script script, int place, BlockingQueue<End> ends) {
        return Thread.ofVirtual().name("passage").start(() -> speak(script, place, ends));
    }

    private void speak(Script script, int place, BlockingQueue<End> ends) {
        End end = new End.Failed(new IllegalStateException("It ended unexpectedly."));
        try {
            end = new End.Spoken(new Said(place, calls.make(script.order(place))));
        } catch (OverBudget | WorkersAiException | InterruptedException | StorageException failed) {
            end = new End.Failed(failed);
        } finally {
            ends.add(end);
        }
    }

    private static WorkersAiException rethrown(Exception why) throws OverBudget, InterruptedException {
        return switch (why) {
            case WorkersAiException known -> known;
            case OverBudget refused -> throw refused;
            case InterruptedException stopped -> throw stopped;
            case RuntimeException broken -> throw broken;
            default -> throw new IllegalStateException(why);
        };
    }
}
