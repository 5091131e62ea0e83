package org.provscope.cli;

import org.provscope.help.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code provscope --version} says. */
public final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"ProvScope " + ProgramVersion.number()};
    }
}
