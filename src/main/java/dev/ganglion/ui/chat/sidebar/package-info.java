/// The list of conversations beside a chat: finding one again, putting them in order, the bin, and taking them out of
/// the program and back in. Knows nothing of the page around it but [SidebarPage].
@NullMarked
package dev.ganglion.ui.chat.sidebar;

import org.jspecify.annotations.NullMarked;
