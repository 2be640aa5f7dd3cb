using Scenarios.Api.Schema;

namespace Scenarios.Api.Selectors;

/// <summary>
/// The fields by which objects can be selected: name and namespace, and more for a few kinds (pkg/apis/core/v1/conversion.go and the
/// strategies of pkg/registry).
/// </summary>
public static class FieldLabels
{
    private static readonly string[] Common = ["metadata.name", "metadata.namespace"];

    /// <summary>The first term with a field by which this kind cannot be selected; null if all fields are supported.</summary>
    public static FieldTerm? FindUnsupported(ResourceType type, FieldSelector selector)
    {
        foreach (var term in selector.Terms)
        {
            if (Array.IndexOf(Common, term.Field) < 0 && !type.SelectableFields.Contains(term.Field, StringComparer.Ordinal))
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>The field as text; empty if the object does not have it.</summary>
    internal static string TextOf(ApiObject candidate, string field, ReadOnlySpan<string> path) => field switch
    {
        "metadata.name" => candidate.Name,
        "metadata.namespace" => candidate.Namespace,
        "source" =>
            candidate.TextAt("source", "component") is { Length: > 0 } component ? component : candidate.TextAt("reportingComponent"),
        "status.podIPs" =>
            string.Join(',', candidate.ListAt("status", "podIPs").Select(address => (address.Find("ip") as StringValue)?.Text)),
        "spec.unschedulable" or "spec.hostNetwork" => candidate.FlagAt(path) ? "true" : "false",
        _ => candidate.Find(path) switch
        {
            StringValue text => text.Text,
            null => field is "status.replicas" or "status.successful" ? "0" : string.Empty,
            var value => value.ToString(),
        },
    };
}
