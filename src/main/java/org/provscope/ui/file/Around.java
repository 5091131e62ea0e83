package org.provscope.ui.file;

import java.util.function.BiConsumer;
import org.provscope.check.Fix;
import org.provscope.check.Problem;
import org.provscope.ui.directory.ContactTransfers;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.Overlay;

/**
 * What the pages of files need from the window.
 *
 * @param transfers imports, copies and exports contacts
 * @param fix       fixes a problem, after showing what that changes
 */
public record Around(Navigator navigator, Overlay overlay, ContactTransfers transfers, BiConsumer<Problem, Fix> fix) {}
