package org.provscope.workspace;

import java.util.ArrayList;
import java.util.List;
import org.provscope.files.FileFailureException;
import org.provscope.files.RootPath;
import org.provscope.files.WritableRoot;
import org.provscope.provisioning.FileKind;
import org.provscope.publish.Publication;

/** Tells whose rights to the files are lost when their owner changes by publishing. */
final class LostRights {
    private LostRights() {}

    /**
     * Says what publishing may take from some who could write the files until now, in sentences; empty where it takes
     * nothing.
     *
     * @throws FileFailureException where the root is out of reach
     */
    static String sentence(Publication publication, WritableRoot root) throws FileFailureException {
        List<RootPath> lost = new ArrayList<>();
        boolean untold = false;
        for (Publication.Item item : publication.items()) {
            if (item.before() != null && item.after() != null) {
                switch (root.ownerAfter(item.path())) {
                    case KEPT -> {}
                    case LOST -> lost.add(item.path());
                    case UNKNOWN -> untold |= FileKind.of(item.path()).isUploaded();
                }
            }
        }
        String refused = "a phone that uploads there as another user may then be refused, and its settings stay only "
                + "on the phone.";
        if (!lost.isEmpty()) {
            return (lost.size() == 1
                            ? lost.getFirst() + " belongs"
                            : lost.size() + " files, e.g. " + lost.getFirst() + ", belong")
                    + " to another user and will become yours, because only an administrator can give files to "
                    + "others: " + refused;
        }
        return untold
                ? "This server does not say who owns the files that phones upload. They may be yours afterwards: "
                        + refused
                : "";
    }
}
