using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Admission;
using Scenarios.Cluster.ApiServer.Served;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Kinds that can be stored but that nothing in the cluster acts on. A real cluster would do something, so staying silent would mislead:
/// the creator gets a warning that names the kind.
/// </summary>
internal static class UnsimulatedKinds
{
    private static readonly Dictionary<string, string> Missing = new(StringComparer.Ordinal)
    {
        ["apiservices.apiregistration.k8s.io"] = "no API is aggregated",
        ["mutatingwebhookconfigurations.admissionregistration.k8s.io"] = "no webhook will be called",
        ["validatingwebhookconfigurations.admissionregistration.k8s.io"] = "no webhook will be called",
    };

    /// <summary>The warning for creating such an object; null for a kind that is simulated.</summary>
    public static string? Warning(ResourceType type, ApiObject item) =>
        Missing.TryGetValue(type.GroupResource, out var effect) && !IngressWebhook.IsAll(item) && item.Name != AggregatedTypes.Name
            ? $"{type.GroupResource} \"{item.Name}\" is stored but not simulated: {effect}"
            : null;
}
