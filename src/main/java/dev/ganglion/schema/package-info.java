/// JSON that users write and models answer: where it is broken, and whether it follows a schema.
///
/// [ReplySchema] checks a reply while it arrives, [ToolText] what a tool is said to take, [Outline] is a schema as far
/// as a form can show it. Nothing here is fetched from anywhere. The validator takes most of a second when it is first
/// used: call it off the UI thread.
@NullMarked
package dev.ganglion.schema;

import org.jspecify.annotations.NullMarked;
