package org.provscope.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.files.RootPath;
import org.provscope.provisioning.MacAddress;
import org.provscope.provisioning.Parameter;
import org.provscope.provisioning.RootFile;

/** Everything of a root that one can go to. */
public final class GoToItems {
    private static final int IN_THIS_ROOT = 500;

    private GoToItems() {}

    public static List<GoToItem> of(
            ResolvedRoot root,
            Consumer<MacAddress> openPhone,
            Consumer<RootPath> openFile,
            Consumer<String> openParameter) {
        List<GoToItem> items = new ArrayList<>();
        for (Phone phone : root.phones().values()) {
            String label = phone.label() == null ? phone.mac().hex() : phone.label();
            items.add(new GoToItem(
                    GoToItem.Kind.PHONE, label, phone.mac().hex(), IN_THIS_ROOT, () -> openPhone.accept(phone.mac())));
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
                    () -> openFile.accept(file.path())));
            if (file.config() != null) {
                for (Parameter parameter : file.config().parameters()) {
                    used.add(parameter.name());
                }
            }
        }
        for (String name : used) {
            items.add(new GoToItem(
                    GoToItem.Kind.PARAMETER, name, "set in this root", IN_THIS_ROOT, () -> openParameter.accept(name)));
        }
        for (String name : root.schema().concreteNames()) {
            if (!used.contains(name)) {
                items.add(new GoToItem(GoToItem.Kind.PARAMETER, name, "not set", 0, () -> openParameter.accept(name)));
            }
        }
        return items;
    }
}
