using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Debug;

/// <summary>How <c>--profile</c> changes a debug container and its Pod (kubectl, pkg/cmd/debug/profiles.go).</summary>
internal sealed class DebugProfile(string name)
{
    private static readonly string[] Known = ["legacy", "general", "baseline", "restricted", "netadmin", "sysadmin"];

    public bool IsKnown => Known.Contains(name, StringComparer.Ordinal);

    public bool IsLegacy => name == "legacy";

    private bool SeesHost => name is "legacy" or "general" or "netadmin" or "sysadmin";

    private bool MountsRoot => name is "legacy" or "general" or "sysadmin";

    public Container Apply(Container container, DebugStyle style)
    {
        container = (name, style) switch
        {
            ("general", DebugStyle.Node) or ("baseline", _) => container with { SecurityContext = default },
            ("general", _) => WithCapabilities(container, "SYS_PTRACE"),
            ("restricted", _) => container with
            {
                SecurityContext = new()
                {
                    Capabilities = new() { Drop = ["ALL"] },
                    RunAsNonRoot = true,
                    AllowPrivilegeEscalation = false,
                    SeccompProfile = new() { Type = "RuntimeDefault" },
                },
            },
            ("netadmin", _) => WithCapabilities(container, "NET_ADMIN", "NET_RAW"),
            ("sysadmin", _) => container with { SecurityContext = container.SecurityContext with { Privileged = true } },
            _ => container,
        };
        return style == DebugStyle.Node && MountsRoot
            ? container with { VolumeMounts = [.. container.VolumeMounts, new() { Name = "host-root", MountPath = "/host" }] }
            : container;
    }

    /// <summary>Changes the Pod that is created to debug a node.</summary>
    public PodSpec ApplyToNodePod(PodSpec spec)
    {
        spec = MountsRoot ? spec with { Volumes = [.. spec.Volumes, new() { Name = "host-root", HostPath = new() { Path = "/" } }] } : spec;
        return SeesHost ? spec with { HostNetwork = true, HostPID = true, HostIPC = true } : spec;
    }

    /// <summary>Changes the copy of a Pod that is debugged; <paramref name="keeps"/> says whether a <c>--keep-…</c> flag is set.</summary>
    public Pod ApplyToCopy(Pod copy, Func<string, bool> keeps)
    {
        if (IsLegacy)
        {
            return copy with { Metadata = copy.Metadata with { Labels = default } };
        }

        var metadata = copy.Metadata;
        metadata = keeps("keep-labels") ? metadata : metadata with { Labels = default };
        metadata = keeps("keep-annotations") ? metadata : metadata with { Annotations = default };
        var spec = copy.Spec;
        spec = spec with { Containers = [.. spec.Containers.Select(container => WithoutProbes(container, keeps))] };
        spec = keeps("keep-init-containers") ? spec : spec with { InitContainers = default };
        return copy with
        {
            Metadata = metadata,
            Spec = spec.ShareProcessNamespace is null
            ? spec with { ShareProcessNamespace = true }
            : spec
        };
    }

    private static Container WithCapabilities(Container container, params string[] added)
    {
        var security = container.SecurityContext;
        var capabilities = security.Capabilities with { Add = [.. security.Capabilities.Add, .. added] };
        return container with { SecurityContext = security with { Capabilities = capabilities } };
    }

    private static Container WithoutProbes(Container container, Func<string, bool> keeps)
    {
        container = keeps("keep-liveness") ? container : container with { LivenessProbe = default };
        container = keeps("keep-readiness") ? container : container with { ReadinessProbe = default };
        return keeps("keep-startup") ? container : container with { StartupProbe = default };
    }
}
