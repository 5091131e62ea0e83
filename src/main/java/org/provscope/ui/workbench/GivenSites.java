package org.provscope.ui.workbench;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.provscope.effective.SiteNames;
import org.provscope.files.Location;
import org.provscope.settings.Settings;

/** The names that a person gave the sites of the open root; remembered for each root. */
public final class GivenSites {
    private final Settings settings;
    private final ReadOnlyObjectWrapper<SiteNames> names = new ReadOnlyObjectWrapper<>(SiteNames.NONE);
    private String key = "";

    GivenSites(Settings settings) {
        this.settings = settings;
    }

    /** Takes up the names of a root. */
    void open(Location location) {
        // A property's name must not hold an address; two roots never share one.
        key = "sites." + UUID.nameUUIDFromBytes(location.address().getBytes(StandardCharsets.UTF_8));
        names.set(SiteNames.parse(settings.remembered(key)));
    }

    /** Returns the names. */
    public ReadOnlyObjectProperty<SiteNames> names() {
        return names.getReadOnlyProperty();
    }

    /** Gives other names. */
    public void set(SiteNames next) {
        names.set(next);
        settings.remember(key, next.text());
    }
}
