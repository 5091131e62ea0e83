package org.provscope.ui.shell;

import org.provscope.settings.Passwords;
import org.provscope.settings.Settings;
import org.provscope.ui.connect.ServerPrompts;
import org.provscope.workspace.PublishService;

/** The services that the window uses besides the root itself. */
public record Services(Settings settings, Passwords passwords, ServerPrompts prompts, PublishService publishing) {}
