package dev.ganglion.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "What is a river?#a river",
                "Explain how virtual threads work in Java#how virtual threads work in Java",
                "Please write an essay about bread baking.#bread baking",
                "Can you tell me about the Alps in detail?#the Alps",
                "How do I bake bread?#how to bake bread",
                "How do rivers shape valleys?#how rivers shape valleys",
                "Give me 10 names for a cat café#a cat café",
                "List the five largest planets#the largest planets",
                "Write a Python function that reverses a string#a Python function that reverses a string",
                "Compare cats and dogs in a table#cats and dogs",
                "I moved. My code fails. Why is the sky blue?#“Why is the sky blue?”",
                "I love hiking in autumn.#“I love hiking in autumn”",
                "Explain *bold* | `code`#bold code",
            })
    void findsWhatCanStandAfterAbout(String message, String topic) {
        assertThat(Topic.of(message)).isEqualTo(topic);
    }
}
