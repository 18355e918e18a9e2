/// Parameter forms: views of a `domain.form.Form`, presets, extra JSON, and the pane at the right of a page.
///
/// Which model has which form, and what becomes of the values, is the page's business.
@NullMarked
package dev.ganglion.ui.kit.form;

import org.jspecify.annotations.NullMarked;
