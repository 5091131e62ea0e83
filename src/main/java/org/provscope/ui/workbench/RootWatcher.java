package org.provscope.ui.workbench;

import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.provscope.files.Location;
import org.provscope.files.Progress;
import org.provscope.ui.jobs.Job;
import org.provscope.workspace.OpenRoot;
import org.provscope.workspace.RootWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what is shown up to date: a folder at once, a server every minute if the person asks for it. */
public final class RootWatcher {
    private static final Logger LOG = LoggerFactory.getLogger(RootWatcher.class);
    private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("provscope.poll.seconds", 60));

    private final RootModel model;
    private final Runnable handOnTyping;
    private final BooleanProperty everyMinute = new SimpleBooleanProperty();
    private @Nullable Location watched;
    private @Nullable RootWatch watch;
    private boolean isLooking;
    private volatile @Nullable Job looking;
    /** Something changed while the root was being checked. */
    private boolean isStale;

    private boolean isClosed;

    /**
     * @param handOnTyping submits typed text, so that it is among the drafts
     */
    public RootWatcher(RootModel model, Runnable handOnTyping) {
        this.model = model;
        this.handOnTyping = handOnTyping;
        model.state().subscribe(state -> {
            if (state instanceof RootModel.State.Ready(OpenRoot root)) {
                over(root.base().location());
            } else if (!(state instanceof RootModel.State.Loading)) {
                over(null);
            }
        });
        everyMinute.subscribe(() -> begin(watched));
        model.state().subscribe(this::catchUp);
        model.drafts().undecided().subscribe(this::catchUp);
    }

    /** Stops watching, for good: a system watches few folders for one user. */
    public void close() {
        isClosed = true;
        over(null);
    }

    /** Checks what could not be checked before. */
    private void catchUp() {
        if (isStale && !isLooking() && model.canLook()) {
            model.jobs().soon(this::look);
        }
    }

    /** Returns true if a server is checked every minute; off for each newly opened root. */
    public BooleanProperty everyMinute() {
        return everyMinute;
    }

    private void over(@Nullable Location next) {
        Location location = isClosed ? null : next;
        if (location == null ? watched != null : !location.equals(watched)) {
            watched = location;
            everyMinute.set(false);
            begin(location);
        }
    }

    private void begin(@Nullable Location location) {
        RootWatch last = watch;
        watch = null;
        if (last != null) {
            last.close();
        }
        Runnable look = () -> model.jobs().soon(this::look);
        if (location instanceof Location.Remote && everyMinute.get()) {
            watch = RootWatch.every(PAUSE, look);
        } else if (location != null) {
            model.jobs()
                    .run(
                            "Watching the folder",
                            job -> RootWatch.of(location, look),
                            begun -> begun.ifPresent(fresh -> {
                                if (location.equals(watched) && watch == null) {
                                    watch = fresh;
                                    // Changes between the reading and the start of the watch were not reported.
                                    look();
                                } else {
                                    fresh.close();
                                }
                            }));
        }
    }

    /** Returns true while a check runs; a cancelled job does not count. */
    private boolean isLooking() {
        Job job = looking;
        return isLooking && (job == null || !job.isCancelled());
    }

    private void look() {
        OpenRoot open = model.root();
        if (open == null || !open.base().location().equals(watched)) {
            return;
        }
        if (isLooking() || !model.canLook()) {
            // A server is asked again by itself.
            isStale = !everyMinute.get();
            return;
        }
        isLooking = true;
        looking = null;
        isStale = false;
        Location location = open.base().location();
        model.jobs()
                .run(
                        "Checking the root for changes",
                        job -> {
                            looking = job;
                            OpenRoot fresh = model.reader().read(location, null, job, Progress.NONE);
                            return fresh.base().isLike(open.base()) ? open : fresh;
                        },
                        found -> {
                            isLooking = false;
                            if (!found.equals(open)) {
                                handOnTyping.run();
                                model.drafts().whenSettled(() -> {
                                    // What cannot be taken over now, because something else came first, is looked at
                                    // again.
                                    isStale |= !model.becameAnother(open, found);
                                    catchUp();
                                });
                            } else {
                                catchUp();
                            }
                        },
                        e -> {
                            isLooking = false;
                            isStale = false;
                            LOG.debug("{} cannot be looked at", location.address(), e);
                            if (everyMinute.get()) {
                                everyMinute.set(false);
                                model.dialogMessage()
                                        .set("ProvScope no longer checks the server for changes: " + e.getMessage()
                                                + " To try again, choose File > Reload.");
                            }
                        });
    }
}
