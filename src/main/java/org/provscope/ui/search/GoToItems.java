package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;
import org.provscope.ui.workbench.Navigator;

/** Collects the things of a root that one can go to. */
final class GoToItems {
    private static final int IN_THIS_ROOT = 500;

    private GoToItems() {}

    static List<GoToItem> of(ResolvedRoot root, Navigator navigator) {
        List<GoToItem> items = new ArrayList<>();
        for (Phone phone : root.phones().values()) {
            String label = phone.label() == null ? phone.mac().hex() : phone.label();
            items.add(new GoToItem(
                    GoToItem.Kind.PHONE,
                    label,
                    phone.mac().hex(),
                    IN_THIS_ROOT,
                    () -> navigator.openPhone(phone.mac())));
        }
        Set<String> used = new TreeSet<>();
        List<RootFile> files = new ArrayList<>(root.snapshot().files());
        files.sort(java.util.Comparator.comparing(RootFile::path));
        for (RootFile file : files) {
            items.add(new GoToItem(
                    GoToItem.Kind.FILE,
                    file.path().value(),
                    file.kind().label(),
                    IN_THIS_ROOT,
                    () -> navigator.openFile(file.path(), 1)));
            if (file.config() != null) {
                for (Parameter parameter : file.config().parameters()) {
                    used.add(parameter.name());
                }
            }
        }
        for (String name : used) {
            items.add(new GoToItem(
                    GoToItem.Kind.PARAMETER,
                    name,
                    "set in this root",
                    IN_THIS_ROOT,
                    () -> navigator.openParameter(name)));
        }
        for (String name : root.schema().concreteNames()) {
            if (!used.contains(name)) {
                items.add(
                        new GoToItem(GoToItem.Kind.PARAMETER, name, "not set", 0, () -> navigator.openParameter(name)));
            }
        }
        return items;
    }
}
