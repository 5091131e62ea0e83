package org.provscope.check;

import static org.provscope.check.Severity.ERROR;
import static org.provscope.check.Severity.INFO;
import static org.provscope.check.Severity.WARNING;

import java.util.Locale;

/** The kinds of problems. Codes and severities are a contract (docs/problems.md). */
public enum ProblemCode {
    XML_MALFORMED(ERROR, "Malformed XML"),
    TYPOGRAPHIC_QUOTE(ERROR, "Typographic quotes"),
    DUPLICATE_ATTRIBUTE(ERROR, "Duplicate attribute"),
    UNESCAPED_AMPERSAND(ERROR, "Bare “&”"),
    NOT_XML(ERROR, "Not an XML file"),
    UNREADABLE_FILE(ERROR, "Unreadable file"),
    EMPTY_FILE(INFO, "Empty file"),
    UNKNOWN_PARAMETER(ERROR, "Unknown parameter"),
    WRONG_CASE(WARNING, "Wrong case"),
    INDEX_OUT_OF_RANGE(ERROR, "Index out of range"),
    INVALID_VALUE(ERROR, "Invalid value"),
    EMPTY_VALUE(ERROR, "Empty value"),
    VALUE_SYNTAX(WARNING, "Value in a wrong form"),
    VALUE_CASE(INFO, "Value in another case"),
    TEMPLATE_PLACEHOLDER(WARNING, "Template not filled in"),
    VALUE_BLANK(WARNING, "Blank around a value"),
    PRE_3_3_0_PARAMETER(ERROR, "Pre-3.3.0 parameter") {
        @Override
        public String code() {
            return "pre-3.3.0-parameter";
        }
    },
    DUPLICATE_PARAMETER(WARNING, "Duplicate parameter"),
    MISSING_MASTER(WARNING, "No master file"),
    MISSING_CONFIG_FILE(ERROR, "Missing file"),
    UNREFERENCED_FILE(INFO, "Unreferenced file"),
    RESERVED_NAME(ERROR, "Reserved file name"),
    SELF_REFERENCE(ERROR, "Master lists a master"),
    CONFIG_FILES_TOO_LONG(ERROR, "List of files too long"),
    NAME_CASE_CLASH(WARNING, "Names differ only in case"),
    MASTER_HAS_PARAMETERS(WARNING, "Parameters in a master"),
    MASTER_ATTRIBUTE_SPELLING(WARNING, "Unusual master attribute"),
    UNKNOWN_SUBSTITUTION(WARNING, "Unknown placeholder"),
    BAD_URL(WARNING, "Bad URL"),
    DOUBLED_PART_NUMBER(WARNING, "Duplicate part number"),
    MISSING_FIRMWARE(WARNING, "Missing firmware"),
    FIRMWARE_PATH(WARNING, "Firmware path"),
    NOT_A_PARAMETER_FILE(WARNING, "No parameter file"),
    DEFAULT_MASTER_HIDDEN(INFO, "Default master not read"),
    CONFIG_FILES_SYNTAX(WARNING, "List of files in a wrong form"),
    SHARED_IDENTITY(WARNING, "One address for several phones"),
    DHCP_WINS(INFO, "Address that DHCP overrides"),
    SERVER_MOVED(INFO, "Another provisioning server"),
    OVERRIDDEN(INFO, "Overridden"),
    FEATURE_OFF(WARNING, "Switched off"),
    TEXT_PARAMETER(ERROR, "Parameter outside a tag"),
    STRAY_TEXT(WARNING, "Text between tags"),
    DIRECTORY_MISPLACED(WARNING, "Directory in the wrong folder"),
    OTHER_MAKE(INFO, "File of another make"),
    CLOUD_OVERRIDE(INFO, "Cloud overrides"),
    NO_UPLOADS(INFO, "No phone ever wrote a file"),
    MODEL_RELEASE(WARNING, "Release not made for the model"),
    DEVICE_SET_MISSING(WARNING, "Device setting without effect"),
    ENCRYPTED_FILE(INFO, "Encrypted file"),
    NOT_A_DIRECTORY(WARNING, "Not a contact directory"),
    CONTACT_MISSING(ERROR, "Contact without number"),
    CONTACT_DUPLICATE(ERROR, "Duplicate contact"),
    NAME_TOO_LONG(ERROR, "Name too long"),
    SPEED_DIAL_INVALID(ERROR, "Invalid speed dial"),
    SPEED_DIAL_DUPLICATE(WARNING, "Duplicate speed dial"),
    RING_TYPE_INVALID(ERROR, "Invalid ring type"),
    FLAG_INVALID(ERROR, "Invalid flag"),
    TOO_MANY_CONTACTS(ERROR, "Too many contacts"),
    DEFAULT_PASSWORD(WARNING, "Default password"),
    CREDENTIALS_IN_URL(WARNING, "Password in a URL"),
    MORE_PROBLEMS(INFO, "More problems"),
    XSD(ERROR, "XML Schema (strict)");

    private final Severity severity;
    private final String title;

    ProblemCode(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** Returns the code as the command line writes it, e.g. {@code unknown-parameter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the severity unless a rule has a reason for a milder one. */
    public Severity severity() {
        return severity;
    }

    /** Returns the kind in a person's words. */
    public String title() {
        return title;
    }
}
