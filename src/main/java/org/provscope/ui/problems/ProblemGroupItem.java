package org.provscope.ui.problems;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** A group that computes its problems only when it is opened. */
final class ProblemGroupItem extends TreeItem<ProblemRow> {
    private final ProblemGroup group;
    private boolean filled;

    ProblemGroupItem(ProblemGroup group, boolean open) {
        super(new ProblemRow.Head(group));
        this.group = group;
        setExpanded(open);
    }

    @Override
    public boolean isLeaf() {
        return false;
    }

    @Override
    public ObservableList<TreeItem<ProblemRow>> getChildren() {
        if (!filled) {
            filled = true;
            super.getChildren()
                    .setAll(group.problems().get().stream()
                            .map(problem -> new TreeItem<ProblemRow>(new ProblemRow.Entry(problem, group.withFile())))
                            .toList());
        }
        return super.getChildren();
    }
}
