package org.provscope.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.provscope.effective.EffectiveConfig;
import org.provscope.effective.EffectiveParameter;
import org.provscope.effective.Occurrence;
import org.provscope.effective.Phone;
import org.provscope.effective.ResolvedRoot;
import org.provscope.provisioning.Parameter;

/**
 * The rules about device settings that hurt (docs/domain.md §12): judged on what each phone applies, and reported once
 * for each place.
 */
final class DeviceRules {
    private static final String SERVER = "device.prov.serverName";
    private static final String DHCP = "device.dhcp.enabled";
    private static final Set<String> IDENTITY = Set.of("device.net.ipAddress", "device.hostname");
    private static final Set<String> ADDRESSES =
            Set.of("device.net.ipAddress", "device.net.subnetMask", "device.net.IPgateway", "device.net.ipGateway");

    private final IdentityHashMap<Parameter, Integer> servers = new IdentityHashMap<>();
    private final IdentityHashMap<Parameter, Integer> identities = new IdentityHashMap<>();
    private final IdentityHashMap<Parameter, Integer> addresses = new IdentityHashMap<>();

    private DeviceRules() {}

    /**
     * Reports the settings.
     *
     * @param anyPhone what a phone without files of its own gets
     */
    static void check(ResolvedRoot root, EffectiveConfig anyPhone, Problems problems) {
        DeviceRules rules = new DeviceRules();
        for (Phone phone : root.phones().values()) {
            rules.add(phone.config());
        }
        rules.add(anyPhone);
        rules.report(problems);
    }

    private void add(EffectiveConfig config) {
        Set<String> names = config.guardedNames();
        if (names.isEmpty()) {
            return;
        }
        EffectiveParameter dhcp = names.contains(DHCP) ? config.find(DHCP) : null;
        boolean hasDhcp = dhcp != null && dhcp.applied() && dhcp.value().strip().equals("1");
        for (String name : names) {
            if (name.equals(SERVER)) {
                count(config, name, servers);
            }
            if (IDENTITY.contains(name)) {
                count(config, name, identities);
            }
            if (hasDhcp && ADDRESSES.contains(name)) {
                count(config, name, addresses);
            }
        }
    }

    private static void count(EffectiveConfig config, String name, IdentityHashMap<Parameter, Integer> places) {
        EffectiveParameter found = config.find(name);
        Occurrence winner = found == null ? null : found.winner();
        if (found != null
                && winner != null
                && found.applied()
                && !winner.value().isBlank()) {
            places.merge(winner.parameter(), 1, Integer::sum);
        }
    }

    private void report(Problems problems) {
        for (Parameter server : sorted(servers)) {
            problems.add(problem(
                    ProblemCode.SERVER_MOVED,
                    server,
                    "Phones that apply this read their configuration from " + Words.value(server.name(), server.value())
                            + " from then on, not from this root."));
        }
        for (Parameter identity : sorted(identities)) {
            int phones = identities.getOrDefault(identity, 0);
            if (phones > 1) {
                problems.add(problem(
                        ProblemCode.SHARED_IDENTITY,
                        identity,
                        identity.name()
                                + " is the same for several phones that read this file. Every phone needs its own."));
            }
        }
        for (Parameter address : sorted(addresses)) {
            problems.add(problem(
                    ProblemCode.DHCP_WINS,
                    address,
                    address.name()
                            + " has no effect while device.dhcp.enabled is 1: the address that DHCP gives wins."));
        }
    }

    private static Problem problem(ProblemCode code, Parameter parameter, String message) {
        return Problem.of(code, ProblemLocation.name(parameter), parameter.name(), message);
    }

    private static List<Parameter> sorted(IdentityHashMap<Parameter, Integer> places) {
        List<Parameter> sorted = new ArrayList<>(places.keySet());
        sorted.sort(
                Comparator.comparing((Parameter parameter) -> parameter.file().path())
                        .thenComparingInt(parameter -> parameter.attribute().nameStart()));
        return sorted;
    }
}
