package org.provscope.ui.root;

import org.provscope.settings.Passwords;
import org.provscope.settings.Settings;
import org.provscope.ui.connect.Asking;
import org.provscope.workspace.Publishing;

/** What the window uses beside the root itself. */
public record Services(Settings settings, Passwords passwords, Asking asking, Publishing publishing) {}
