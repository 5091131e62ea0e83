package org.provscope.ui.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.provscope.directory.ContactDirectory;
import org.provscope.directory.ContactDraft;
import org.provscope.edit.Change;
import org.provscope.files.Cancellation;
import org.provscope.files.FileFailureException;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.files.RootPath;
import org.provscope.schema.xsd.CatalogueCache;
import org.provscope.schema.xsd.SchemaReadException;
import org.provscope.ui.jobs.Jobs;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootReader;
import org.provscope.workspace.SchemaFinder;
import org.provscope.workspace.drafts.Session;
import org.provscope.workspace.drafts.Session.Rewritten;
import org.provscope.xml.SourceText;

/** A grid of contacts over a root without a window; everything that waits for its turn waits until it is let go on. */
final class Desk {
    static final String MAC = "0004f2000001";
    static final RootPath PATH = new RootPath(MAC + "-directory.xml");

    private record Request(String title, Callable<Rewritten> change, Runnable done, Consumer<String> refused) {}

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final Deque<Request> requests = new ArrayDeque<>();
    final List<String> told = new ArrayList<>();
    final List<String> reported = new ArrayList<>();
    final DirectoryModel model = new DirectoryModel(
            PATH,
            new Jobs(background::add, ui::add),
            (title, change, done, refused) -> requests.add(new Request(title, change, done, refused)),
            told::add,
            reported::add);
    Session session;

    Desk(OpenRoot root) {
        session = Session.of(root);
        model.show(root);
        settle();
    }

    /** A root with one phone and the directory. */
    static OpenRoot root(Path folder, String items, String settings) {
        try {
            Files.writeString(folder.resolve("000000000000.cfg"), "<A CONFIG_FILES=\"a.cfg\"/>");
            Files.writeString(folder.resolve("a.cfg"), "<a " + settings + "/>");
            Files.writeString(folder.resolve(PATH.value()), text(items));
            return new RootReader(new SchemaFinder(new CatalogueCache(null)))
                    .read(new Location.Folder(folder), null, Cancellation.NEVER, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileFailureException | SchemaReadException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String items) {
        return "<directory>\n <item_list>\n" + items.replace("[", "  <item>").replace("]", "</item>\n")
                + " </item_list>\n</directory>\n";
    }

    // ---- what waits goes on

    /** Makes the change that has waited longest. */
    void make() {
        Request next = requests.poll();
        if (next != null) {
            try {
                become(session.change(next.title(), PATH, next.change().call()));
                next.done().run();
            } catch (Exception e) {
                next.refused().accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Does not make the change that has waited longest. */
    void refuse(String why) {
        requests.remove().refused().accept(why);
    }

    /** Reads what is to be read, and hands it over. */
    void read() {
        while (!background.isEmpty() || !ui.isEmpty()) {
            (background.isEmpty() ? ui : background).remove().run();
        }
    }

    /** One piece of work, in the background or on the UI thread. */
    void step() {
        if (!background.isEmpty()) {
            background.remove().run();
        } else if (!ui.isEmpty()) {
            ui.remove().run();
        }
    }

    void settle() {
        while (!requests.isEmpty() || !background.isEmpty() || !ui.isEmpty()) {
            make();
            read();
        }
    }

    private void become(Session next) {
        boolean isOther = !next.root().equals(session.root());
        session = next;
        if (isOther) {
            model.show(next.root());
        }
    }

    // ---- what others do

    /** Something else changes the directory's text. */
    void elsewhere(String text) {
        become(session.change("elsewhere", Change.of(PATH, SourceText.of(text.getBytes(StandardCharsets.UTF_8)))));
    }

    void undo() {
        become(session.undone());
    }

    // ---- what is there

    String text() {
        return session.root().content(PATH).orElseThrow().text();
    }

    /** The contacts of the draft. */
    List<Map<String, String>> there() {
        return ContactDirectory.of(session.root().content(PATH).orElseThrow()).entries().stream()
                .map(ContactDraft::fields)
                .toList();
    }

    /** The contacts that are shown. */
    List<Map<String, String>> shown() {
        return model.rows().stream().map(row -> row.entry().fields()).toList();
    }

    DirectoryModel.Row row(int at) {
        return model.rows().get(at);
    }
}
