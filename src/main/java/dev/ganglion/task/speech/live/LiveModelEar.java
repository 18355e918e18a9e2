package dev.ganglion.task.speech.live;

import dev.ganglion.audio.AudioException;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.Order;
import dev.ganglion.task.Paid;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.task.speech.LiveEar;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.speech.TurnEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A model that listens live, with what it is told beside the sound. What it hears is booked.
///
/// @param parameters further fields by name, values as JSON types
public record LiveModelEar(TaskCalls calls, Model model, Map<String, Object> parameters) implements LiveEar {
    public LiveModelEar {
        parameters = Map.copyOf(parameters);
    }

    /// How much of that time what the budgets leave is enough for, in whole seconds. Blocks on the disk.
    public Duration affordable(Duration most) {
        Optional<Neurons> bound =
                calls.quote(model, Hearkening.planned(most)).estimate().most();
        Optional<Neurons> left = calls.left();
        if (bound.isEmpty() || left.isEmpty() || bound.get().compareTo(left.get()) <= 0) {
            return most;
        }
        return Duration.ofSeconds(left.get()
                .amount()
                .multiply(BigDecimal.valueOf(most.plusNanos(999_999_999).toSeconds()))
                .divideToIntegralValue(bound.get().amount())
                .longValue());
    }

    @Override
    public Paid<List<Turn>> listen(PcmSource sound, Consumer<TurnEvent> told, Consumer<ChatEvent.Retrying> waits)
            throws OverBudget, AudioException, WorkersAiException, InterruptedException {
        var hearkening = new Hearkening(Hearkening.request(model.id(), parameters), sound, told);
        Order<List<Turn>> order = Order.metered(
                model, Hearkening.planned(sound.most()), client -> hearkening.by(client, waits), hearkening::used);
        Paid<List<Turn>> paid = calls.make(order);
        Optional<AudioException> unread = hearkening.unread();
        if (unread.isPresent()) {
            throw unread.get();
        }
        return paid;
    }
}
