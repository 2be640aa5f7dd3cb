using Scenarios.Api.Requests;
using Scenarios.Api.Validation;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.ApiServer.Admission.Security;

/// <summary>
/// A level of the Pod security standards, as a namespace's labels set it (k8s.io/pod-security-admission, api/helpers.go).
/// </summary>
internal readonly record struct SecurityLevel(string Level, string Version)
{
    private const string Prefix = "pod-security.kubernetes.io/";
    private const string Latest = "latest";
    private static readonly string[] Levels = ["privileged", "baseline", "restricted"];

    /// <summary>Rank of the level: higher forbids more.</summary>
    public int Strictness => Math.Max(0, Array.IndexOf(Levels, Level));

    /// <summary>The level that Pods must satisfy.</summary>
    public static SecurityLevel Enforced(Namespace item) => Of(item, $"{Prefix}enforce", $"{Prefix}enforce-version");

    /// <summary>The level that clients are warned about: without a label of its own, the enforced level if that is stricter.</summary>
    public static SecurityLevel Warned(Namespace item)
    {
        var (enforced, warned) = (Enforced(item), Of(item, $"{Prefix}warn", $"{Prefix}warn-version"));
        return item.Labels[Prefix + "warn"] is null && enforced.Strictness > warned.Strictness ? enforced : warned;
    }

    /// <summary>The faults in the namespace's labels.</summary>
    public static List<StatusCause> FaultsOf(Namespace item)
    {
        var faults = new List<StatusCause>();
        foreach (var mode in (string[])["enforce", "audit", "warn"])
        {
            if (item.Labels[Prefix + mode] is { } level && Array.IndexOf(Levels, level) < 0)
            {
                faults.Add(FieldFault.Invalid($"metadata.labels[{Prefix}{mode}]", level, $"must be one of {string.Join(", ", Levels)}"));
            }

            if (item.Labels[$"{Prefix}{mode}-version"] is { } version && !IsVersion(version))
            {
                faults.Add(FieldFault.Invalid($"metadata.labels[{Prefix}{mode}-version]", version, "must be \"latest\" or \"v1.x\""));
            }
        }

        return faults;
    }

    public override string ToString() => $"{Level}:{Version}";

    private static SecurityLevel Of(Namespace item, string level, string version) =>
        new(item.Labels[level] ?? Levels[0], item.Labels[version] ?? Latest);

    private static bool IsVersion(string text) =>
        text == Latest || (text.StartsWith("v1.", StringComparison.Ordinal) && text.Length > 3 && text[3..].All(char.IsAsciiDigit));
}
