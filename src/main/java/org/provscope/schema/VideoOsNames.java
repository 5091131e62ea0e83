package org.provscope.schema;

import java.util.Set;

/**
 * Recognises settings of Poly's video systems (VideoOS: Studio X, G7500), which are named like those of phones but belong
 * to families that no release of UC Software has (docs/domain.md §1).
 */
public final class VideoOsNames {
    /** The first two parts of their names. */
    private static final Set<String> FAMILIES = Set.of(
            "call.audioOnly",
            "call.cdr",
            "call.conference",
            "call.displayIconsInCall",
            "call.escalate2MCU",
            "call.h239",
            "call.maxTimeInCall",
            "call.preferredPlaceACallNav",
            "call.preferredSpeed",
            "call.recentCalls",
            "call.videoDialPreference",
            "call.voiceDialPreference",
            "content.conference",
            "content.miracast",
            "device.digitalsignage",
            "device.remoteControl",
            "device.screenSaver",
            "device.sleepTimeout",
            "dir.gds",
            "dir.ldap",
            "homeScreen.addressBar",
            "homeScreen.backgroundImage",
            "homeScreen.display",
            "homeScreen.topWidgetType",
            "license.optionKey",
            "license.softupdateKey",
            "management.provider",
            "management.provisioning",
            "net.firewall",
            "net.proxy",
            "prov.heartbeat",
            "prov.reports",
            "prov.softupdate",
            "qos.LPR",
            "qos.diffServ",
            "qos.dynamicBandwidth",
            "qos.intServ",
            "qos.rsvp",
            "sec.access",
            "sec.auth",
            "sec.nids",
            "sec.serialPort",
            "sec.ssh",
            "sec.telnet",
            "sec.usb",
            "sec.web",
            "snmp.auth",
            "snmp.trapTarget",
            "snmp.version1",
            "snmp.version2",
            "snmp.version3",
            "upgrade.auto",
            "video.layout",
            "video.monitor",
            "voice.acousticFence",
            "voice.in",
            "voice.muteInSleep",
            "voice.noiseSuppression",
            "voice.stereo",
            "voice.toneControl");

    private VideoOsNames() {}

    /** Returns true if a name that no release of UC Software knows is of a family that VideoOS has. */
    public static boolean isOne(String name) {
        int first = name.indexOf('.');
        if (first < 0) {
            return false;
        }
        int second = name.indexOf('.', first + 1);
        return FAMILIES.contains(second < 0 ? name : name.substring(0, second));
    }
}
