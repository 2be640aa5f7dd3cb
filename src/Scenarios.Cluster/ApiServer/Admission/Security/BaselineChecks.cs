using System.Globalization;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>
/// What the baseline level forbids (k8s.io/pod-security-admission, policy/check_*.go), in the order of the checks' names.
/// </summary>
internal static class BaselineChecks
{
    private static readonly string[] Capabilities =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID",
        "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    private static readonly string[] Sysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_syncookies", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
    ];

    private static readonly string[] SeLinuxTypes = ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

    /// <param name="isRestricted">Whether the level is restricted, which replaces some of these checks with stricter ones.</param>
    /// <param name="annotations">Of the Pod: AppArmor profiles stood there once.</param>
    public static void Run(
        PodSpec spec, ObjectValue annotations, Container[] containers, bool isRestricted, List<SecurityFinding> findings)
    {
        AppArmorCheck.Run(spec, annotations, containers, findings);
        if (!isRestricted)
        {
            CheckCapabilities(containers, findings);
        }

        CheckHost(spec, containers, isRestricted, findings);
        Add(containers, static context => context.Privileged == true, "privileged", "must not set "
            + "securityContext.privileged=true", findings);
        Add(
            containers,
            static context => context.ProcMount is { } mount && mount != "Default",
            "procMount",
            "must not set securityContext.procMount to \"Unmasked\"",
            findings);
        CheckSeLinux(spec, containers, findings);
        if (!isRestricted)
        {
            CheckSeccomp(spec, containers, findings);
        }

        var forbidden = spec.SecurityContext.Sysctls.Select(static item => item.Name)
            .Where(static name => Array.IndexOf(Sysctls, name) < 0);
        if (string.Join(", ", forbidden) is { Length: > 0 } names)
        {
            findings.Add(new("forbidden sysctls", names));
        }

        CheckHostProcess(spec, containers, findings);
    }

    /// <summary>Adds a finding that names the containers for which the predicate holds; none if there are none.</summary>
    public static void Add(
        Container[] containers, Func<SecurityContext, bool> isBad, string reason, string detail, List<SecurityFinding> findings)
    {
        var bad = containers.Where(container => isBad(container.SecurityContext)).Select(static container => container.Name).ToList();
        if (bad.Count > 0)
        {
            findings.Add(new(reason, $"{SecurityFinding.Named("container", "containers", bad)} {detail}"));
        }
    }

    private static void CheckCapabilities(Container[] containers, List<SecurityFinding> findings)
    {
        var (bad, added) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var container in containers)
        {
            var extra = container.SecurityContext.Capabilities.Add.ToArray()
                .Where(static name => Array.IndexOf(Capabilities, name) < 0).ToList();
            if (extra.Count > 0)
            {
                bad.Add(container.Name);
                added.UnionWith(extra);
            }
        }

        if (bad.Count > 0)
        {
            var who = SecurityFinding.Named("container", "containers", bad);
            findings.Add(
                new("non-default capabilities", $"{who} must not include {SecurityFinding.Quoted(added)} in "
                    + "securityContext.capabilities.add"));
        }
    }

    private static void CheckHost(PodSpec spec, Container[] containers, bool isRestricted, List<SecurityFinding> findings)
    {
        var namespaces = new List<string>();
        AddIf(spec.HostNetwork, "hostNetwork=true", namespaces);
        AddIf(spec.HostPID, "hostPID=true", namespaces);
        AddIf(spec.HostIPC, "hostIPC=true", namespaces);
        if (namespaces.Count > 0)
        {
            findings.Add(new("host namespaces", string.Join(", ", namespaces)));
        }

        var volumes = spec.Volumes.Where(static volume => volume.HostPath.Exists).Select(static volume => volume.Name).ToList();
        if (volumes.Count > 0 && !isRestricted)
        {
            findings.Add(new("hostPath volumes", SecurityFinding.Named("volume", "volumes", volumes)));
        }

        CheckPorts(containers, findings);
    }

    private static void CheckPorts(Container[] containers, List<SecurityFinding> findings)
    {
        var (bad, ports) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var container in containers)
        {
            var own = container.Ports.Where(static port => port.HostPort != 0);
            if (own.Count > 0)
            {
                bad.Add(container.Name);
                ports.UnionWith(own.Select(static port => port.HostPort.ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (bad.Count > 0)
        {
            var who = SecurityFinding.Named("container", "containers", bad);
            var what = $"{(bad.Count == 1 ? "uses" : "use")} {(ports.Count == 1 ? "hostPort" : "hostPorts")} {string.Join(", ", ports)}";
            findings.Add(new("hostPort", $"{who} {what}"));
        }
    }

    private static void CheckSeLinux(PodSpec spec, Container[] containers, List<SecurityFinding> findings)
    {
        var faults = new SortedSet<string>(StringComparer.Ordinal);
        var who = new List<string>();
        AddIf(IsBad(spec.SecurityContext.SeLinuxOptions, faults), "pod", who);
        var bad = containers.Where(container => IsBad(container.SecurityContext.SeLinuxOptions, faults))
            .Select(static item => item.Name).ToList();
        AddIf(bad.Count > 0, SecurityFinding.Named("container", "containers", bad), who);
        if (who.Count > 0)
        {
            findings.Add(
                new("seLinuxOptions", $"{string.Join(" and ", who)} set forbidden securityContext.seLinuxOptions: "
                    + $"{string.Join("; ", faults)}"));
        }
    }

    private static bool IsBad(SELinuxOptions options, SortedSet<string> faults)
    {
        var before = faults.Count;
        var isBad = options.Exists && (Array.IndexOf(SeLinuxTypes, options.Type) < 0 || options.User.Length > 0 || options.Role.Length > 0);
        if (isBad)
        {
            AddIf(Array.IndexOf(SeLinuxTypes, options.Type) < 0, $"type \"{options.Type}\"", faults);
            AddIf(options.User.Length > 0, "user may not be set", faults);
            AddIf(options.Role.Length > 0, "role may not be set", faults);
        }

        return isBad || faults.Count > before;
    }

    private static void CheckSeccomp(PodSpec spec, Container[] containers, List<SecurityFinding> findings)
    {
        var who = new List<string>();
        AddIf(spec.SecurityContext.SeccompProfile.Type == SeccompProfileType.Unconfined, "pod", who);
        var bad = containers.Where(static container => container.SecurityContext.SeccompProfile.Type == SeccompProfileType.Unconfined)
            .Select(static container => container.Name).ToList();
        AddIf(bad.Count > 0, SecurityFinding.Named("container", "containers", bad), who);
        if (who.Count > 0)
        {
            findings.Add(
                new("seccompProfile", $"{string.Join(" and ", who)} must not set securityContext.seccompProfile.type to \"Unconfined\""));
        }
    }

    private static void CheckHostProcess(PodSpec spec, Container[] containers, List<SecurityFinding> findings)
    {
        var who = new List<string>();
        AddIf(spec.SecurityContext.WindowsOptions.HostProcess == true, "pod", who);
        var bad = containers.Where(static container => container.SecurityContext.WindowsOptions.HostProcess == true)
            .Select(static container => container.Name).ToList();
        AddIf(bad.Count > 0, SecurityFinding.Named("container", "containers", bad), who);
        if (who.Count > 0)
        {
            findings.Add(new("hostProcess", $"{string.Join(" and ", who)} must not set securityContext.windowsOptions.hostProcess=true"));
        }
    }

    private static void AddIf(bool condition, string text, ICollection<string> texts)
    {
        if (condition)
        {
            texts.Add(text);
        }
    }
}
