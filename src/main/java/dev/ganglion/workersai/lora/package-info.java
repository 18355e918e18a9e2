/// Adapters (LoRA) that change how a base model answers: what they are and what makes a new one.
@NullMarked
package dev.ganglion.workersai.lora;

import org.jspecify.annotations.NullMarked;
