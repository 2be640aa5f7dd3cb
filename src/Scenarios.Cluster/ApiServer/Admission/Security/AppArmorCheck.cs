using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>AppArmor profiles other than the runtime's and those of the node (policy/check_appArmorProfile.go).</summary>
internal static class AppArmorCheck
{
    private const string AnnotationPrefix = "container.apparmor.security.beta.kubernetes.io/";

    public static void Run(PodSpec spec, ObjectValue annotations, Container[] containers, List<SecurityFinding> findings)
    {
        var (who, types) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        if (IsForbidden(spec.SecurityContext.AppArmorProfile))
        {
            who.Add("pod");
            types.Add(spec.SecurityContext.AppArmorProfile.Type);
        }

        var bad = containers.Where(static container => IsForbidden(container.SecurityContext.AppArmorProfile)).ToList();
        types.UnionWith(bad.Select(static container => (string)container.SecurityContext.AppArmorProfile.Type));
        if (bad.Count > 0)
        {
            who.Add(SecurityFinding.Named("container", "containers", bad.ConvertAll(static container => container.Name)));
        }

        var forbidden = annotations.Where(static pair => IsForbidden(pair.Key, (pair.Value as StringValue)?.Text ?? string.Empty))
            .Select(static pair => $"{pair.Key}={GoText.Quote(((StringValue)pair.Value).Text)}").Order(StringComparer.Ordinal).ToList();
        if (forbidden.Count > 0)
        {
            who.Add(forbidden.Count == 1 ? "annotation" : "annotations");
        }

        if (who.Count > 0)
        {
            var values = types.Concat(forbidden).ToList();
            findings.Add(new(
                values.Count == 1 ? "forbidden AppArmor profile" : "forbidden AppArmor profiles",
                $"{string.Join(" and ", who)} must not set AppArmor profile type to {SecurityFinding.Quoted(values)}"));
        }
    }

    private static bool IsForbidden(AppArmorProfile profile) =>
        profile.Exists && profile.Type != AppArmorProfileType.RuntimeDefault && profile.Type != AppArmorProfileType.Localhost;

    private static bool IsForbidden(string key, string value) => key.StartsWith(AnnotationPrefix, StringComparison.Ordinal)
        && value.Length > 0 && value != "runtime/default" && !value.StartsWith("localhost/", StringComparison.Ordinal);
}
