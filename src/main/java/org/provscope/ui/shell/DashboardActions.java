package org.provscope.ui.shell;

import java.util.function.Consumer;
import org.provscope.provisioning.MacAddress;
import org.provscope.settings.Settings;
import org.provscope.ui.dashboard.DashboardView;
import org.provscope.ui.workbench.Navigator;
import org.provscope.ui.workbench.PageId;
import org.provscope.ui.workbench.Pages;
import org.provscope.ui.workbench.ViewPage;

/** What a click on the overview does in the rest of the window. */
record DashboardActions(
        Navigator navigator,
        Pages pages,
        OpenCommands open,
        Settings settings,
        Consumer<String> showProblems,
        Consumer<String> showPhones)
        implements DashboardView.Does {
    @Override
    public void problems(String filter) {
        showProblems.accept(filter);
    }

    @Override
    public void phones(String filter) {
        showPhones.accept(filter);
    }

    @Override
    public void phone(MacAddress phone, String filter) {
        navigator.openPhone(phone);
        if (pages.find(new PageId.Phone(phone)) instanceof ViewPage page) {
            page.filter(filter);
        }
    }

    @Override
    public void openFolder() {
        open.folder().fire();
    }

    @Override
    public void openServer() {
        open.server().fire();
    }

    @Override
    public void forgetSample() {
        settings.setSampleKnown();
    }
}
