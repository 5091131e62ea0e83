package org.provscope.effective;

/** How sure a phone's configuration is. */
public enum PhoneState {
    /** Every file it asks for exists and can be read. */
    COMPLETE("complete"),
    /** A file it asks for is encrypted or lies elsewhere, so that its values cannot be seen here. */
    PARTLY_UNSEEN("partly unseen"),
    /** The vendor's cloud overrides settings of it, and how those rank is not known. */
    CLOUD("cloud overrides"),
    /** Part of it depends on the phone's model, which is not known. */
    DEPENDS_ON_MODEL("depends on model"),
    /** A file it asks for is missing or cannot be read. */
    INCOMPLETE("incomplete"),
    /** It finds no master file. */
    NO_MASTER("no master");

    private final String label;

    PhoneState(String words) {
        this.label = words;
    }

    /** Returns the state in a person's words. */
    public String label() {
        return label;
    }

    static PhoneState of(EffectiveConfig config) {
        LayerStack stack = config.stack();
        if (stack.masterFile() == null) {
            return NO_MASTER;
        }
        if (stack.isIncomplete()) {
            return INCOMPLETE;
        }
        if (config.dependsOnModel()) {
            return DEPENDS_ON_MODEL;
        }
        boolean unseen = stack.layers().stream()
                .anyMatch(layer -> layer.status() == LayerStatus.ENCRYPTED
                        || layer.status() == LayerStatus.REMOTE
                        || layer.status() == LayerStatus.UNDETERMINABLE);
        if (unseen) {
            return PARTLY_UNSEEN;
        }
        return stack.unranked().isEmpty() ? COMPLETE : CLOUD;
    }
}
