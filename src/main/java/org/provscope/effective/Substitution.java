package org.provscope.effective;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provscope.provisioning.MacAddress;
import org.provscope.schema.PhoneModel;
import org.provscope.schema.PhoneModels;

/**
 * A value of a master file with its placeholders replaced (docs/domain.md §2).
 *
 * @param text         the value; unknown words in brackets stay as they are
 * @param determinable false if the phone's model or part number is needed and not known
 * @param perPhone     true if the phone's MAC address was put in
 */
public record Substitution(String text, boolean determinable, boolean perPhone) {
    /** The words that a phone replaces. */
    public static final List<String> KNOWN =
            List.of("PHONE_MAC_ADDRESS", "MACADDRESS", "PHONE_MODEL", "PHONE_MODEL_NUMBER", "PHONE_PART_NUMBER");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[([A-Za-z_]+)]");

    /**
     * Replaces the placeholders of a value.
     *
     * @param model the phone's model if it is known
     */
    public static Substitution of(String written, MacAddress phone, @Nullable String model) {
        if (written.indexOf('[') < 0) {
            return new Substitution(written, true, false);
        }
        String withMac = written.replace("[PHONE_MAC_ADDRESS]", phone.hex()).replace("[MACADDRESS]", phone.hex());
        if (withMac.indexOf('[') < 0) {
            return new Substitution(withMac, true, true);
        }
        boolean determinable = true;
        boolean perPhone = !withMac.equals(written);
        StringBuilder out = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(withMac);
        while (matcher.find()) {
            String replacement = matcher.group();
            switch (matcher.group(1)) {
                case "PHONE_MODEL", "PHONE_MODEL_NUMBER" -> {
                    determinable &= model != null;
                    replacement = model == null ? replacement : model;
                }
                case "PHONE_PART_NUMBER" -> {
                    String part = partNumber(model);
                    determinable &= part != null;
                    replacement = part == null ? replacement : part;
                }
                default -> {}
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(out);
        return new Substitution(out.toString(), determinable, perPhone);
    }

    private static @Nullable String partNumber(@Nullable String model) {
        PhoneModel known = model == null ? null : PhoneModels.find(model);
        return known == null || known.partNumber().isEmpty() ? null : known.partNumber();
    }
}
