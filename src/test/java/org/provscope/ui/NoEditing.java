package org.provscope.ui;

import java.util.Collection;
import java.util.List;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.Occurrence;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.ui.effective.EffectiveModel;

/** For pages that are only looked at. */
final class NoEditing implements EffectiveModel.Editing {
    @Override
    public void change(EffectiveConfig config, String name, String value, Collection<MacAddress> meant) {
        throw new AssertionError();
    }

    @Override
    public void setAny(EffectiveConfig config) {
        throw new AssertionError();
    }

    @Override
    public void remove(EffectiveConfig config, String name, Occurrence occurrence) {
        throw new AssertionError();
    }

    @Override
    public void remove(EffectiveConfig config, List<String> names) {
        throw new AssertionError();
    }

    @Override
    public void promote(EffectiveConfig config, List<String> names, RootPath file) {
        throw new AssertionError();
    }

    @Override
    public List<RootPath> sharedFiles(EffectiveConfig config, String name) {
        return List.of();
    }
}
