using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>
/// What the restricted level forbids beyond baseline (k8s.io/pod-security-admission, policy/check_*.go), in the order of the checks' names.
/// </summary>
internal static class RestrictedChecks
{
    private static readonly string[] VolumeTypes =
        ["configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret"];

    public static void Run(PodSpec spec, Container[] containers, List<SecurityFinding> findings)
    {
        BaselineChecks.Add(
            containers,
            static context => context.AllowPrivilegeEscalation != false,
            "allowPrivilegeEscalation != false",
            "must set securityContext.allowPrivilegeEscalation=false",
            findings);
        CheckCapabilities(containers, findings);
        CheckVolumes(spec.Volumes, findings);
        CheckNonRoot(spec.SecurityContext, containers, findings);
        CheckUser(spec.SecurityContext, containers, findings);
        CheckSeccomp(spec.SecurityContext, containers, findings);
    }

    private static void CheckCapabilities(Container[] containers, List<SecurityFinding> findings)
    {
        var (keeping, adding, added) = (new List<string>(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var container in containers)
        {
            var capabilities = container.SecurityContext.Capabilities;
            if (!capabilities.Drop.Contains("ALL"))
            {
                keeping.Add(container.Name);
            }

            var extra = capabilities.Add.ToArray().Where(static name => name != "NET_BIND_SERVICE").ToList();
            if (extra.Count > 0)
            {
                adding.Add(container.Name);
                added.UnionWith(extra);
            }
        }

        var details = new List<string>();
        if (keeping.Count > 0)
        {
            details.Add(
                $"{SecurityFinding.Named("container", "containers", keeping)} must set securityContext.capabilities.drop=[\"ALL\"]");
        }

        if (adding.Count > 0)
        {
            var who = SecurityFinding.Named("container", "containers", adding);
            details.Add($"{who} must not include {SecurityFinding.Quoted(added)} in securityContext.capabilities.add");
        }

        if (details.Count > 0)
        {
            findings.Add(new("unrestricted capabilities", string.Join("; ", details)));
        }
    }

    private static void CheckVolumes(ViewList<Volume> volumes, List<SecurityFinding> findings)
    {
        var (bad, types) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var volume in volumes)
        {
            foreach (var (type, _) in volume.Tree)
            {
                if (type != "name" && Array.IndexOf(VolumeTypes, type) < 0)
                {
                    bad.Add(volume.Name);
                    types.Add(type);
                }
            }
        }

        if (bad.Count > 0)
        {
            var what = SecurityFinding.Named("restricted volume type", "restricted volume types", types);
            findings.Add(
                new("restricted volume types", $"{SecurityFinding.Named("volume", "volumes", bad)} "
                    + $"{(bad.Count == 1 ? "uses" : "use")} {what}"));
        }
    }

    private static void CheckNonRoot(PodSecurityContext pod, Container[] containers, List<SecurityFinding> findings)
    {
        const string Reason = "runAsNonRoot != true";
        var explicitly = containers.Where(static item => item.SecurityContext.RunAsNonRoot == false)
            .Select(static item => item.Name).ToList();
        var details = new List<string>();
        if (pod.RunAsNonRoot == false)
        {
            details.Add("pod must not set securityContext.runAsNonRoot=false");
        }

        if (explicitly.Count > 0)
        {
            details.Add($"{SecurityFinding.Named("container", "containers", explicitly)} must not set securityContext.runAsNonRoot=false");
        }

        var silent = containers.Where(static item => item.SecurityContext.RunAsNonRoot is null).Select(static item => item.Name).ToList();
        if (details.Count > 0)
        {
            findings.Add(new(Reason, string.Join(" and ", details)));
        }
        else if (pod.RunAsNonRoot != true && silent.Count > 0)
        {
            findings.Add(
                new(Reason, $"pod or {SecurityFinding.Named("container", "containers", silent)} must set "
                    + "securityContext.runAsNonRoot=true"));
        }
    }

    private static void CheckUser(PodSecurityContext pod, Container[] containers, List<SecurityFinding> findings)
    {
        var who = new List<string>();
        if (pod.RunAsUser == 0)
        {
            who.Add("pod");
        }

        var roots = containers.Where(static item => item.SecurityContext.RunAsUser == 0).Select(static item => item.Name).ToList();
        if (roots.Count > 0)
        {
            who.Add(SecurityFinding.Named("container", "containers", roots));
        }

        if (who.Count > 0)
        {
            findings.Add(new("runAsUser=0", $"{string.Join(" and ", who)} must not set runAsUser=0"));
        }
    }

    private static void CheckSeccomp(PodSecurityContext pod, Container[] containers, List<SecurityFinding> findings)
    {
        var isSet = IsGood(pod.SeccompProfile);
        var explicitly = containers.Where(static item => item.SecurityContext.SeccompProfile.Exists
            && !IsGood(item.SecurityContext.SeccompProfile))
            .Select(static item => item.Name).ToList();
        var silent = containers.Where(static item => !item.SecurityContext.SeccompProfile.Exists).Select(static item => item.Name).ToList();
        var details = new List<string>();
        if (pod.SeccompProfile.Exists && !isSet)
        {
            details.Add($"pod must not set securityContext.seccompProfile.type to \"{pod.SeccompProfile.Type}\"");
        }

        if (explicitly.Count > 0)
        {
            details.Add(
                $"{SecurityFinding.Named("container", "containers", explicitly)} must not set securityContext.seccompProfile.type to "
                    + "\"Unconfined\"");
        }

        if (!isSet && details.Count == 0 && silent.Count > 0)
        {
            var who = SecurityFinding.Named("container", "containers", silent);
            details.Add($"pod or {who} must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\"");
        }

        if (details.Count > 0)
        {
            findings.Add(new("seccompProfile", string.Join(" and ", details)));
        }
    }

    private static bool IsGood(SeccompProfile profile) =>
        profile.Exists && (profile.Type == SeccompProfileType.RuntimeDefault || profile.Type == SeccompProfileType.Localhost);
}
