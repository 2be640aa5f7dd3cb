using Scenarios.Api.Schema;

namespace Scenarios.Api.Selectors;

/// <summary>
/// By which fields objects can be selected: name and namespace, and for a few kinds more (pkg/apis/core/v1/conversion.go and the strategies
/// of pkg/registry).
/// </summary>
public static class FieldLabels
{
    private static readonly string[] Common = ["metadata.name", "metadata.namespace"];

    /// <summary>The first term whose field the server cannot select this kind by; null when it can do all of them.</summary>
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

    /// <summary>The field as text; empty where the object has none.</summary>
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
