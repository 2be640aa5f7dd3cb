using Scenarios.Api.Schema;
using Scenarios.Kubectl.Describe.Kinds;
using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe;

/// <summary>Which kind is described how; follows the map of describers in kubectl's pkg/describe/describe.go.</summary>
internal static class Descriptions
{
    private static readonly Dictionary<string, Action<ApiObject, DescriptionWriter, DescribeSources>> Built = new(StringComparer.Ordinal)
    {
        ["ConfigMap"] = ConfigurationDescriptions.WriteConfigMap,
        ["Deployment.apps"] = DeploymentDescription.Write,
        ["Endpoints"] = EndpointDescriptions.WriteEndpoints,
        ["EndpointSlice.discovery.k8s.io"] = EndpointDescriptions.WriteSlice,
        ["Namespace"] = ConfigurationDescriptions.WriteNamespace,
        ["Node"] = NodeDescription.Write,
        ["Pod"] = PodDescription.Write,
        ["ReplicaSet.apps"] = ReplicaSetDescription.Write,
        ["Secret"] = ConfigurationDescriptions.WriteSecret,
        ["Service"] = ServiceDescription.Write,
    };

    /// <summary>The text of one object's description.</summary>
    /// <exception cref="CommandLine.Errors.CommandFailedException">Objects of this kind are not described yet.</exception>
    public static string Of(ResourceType type, ApiObject item, DescribeSources sources)
    {
        if (!Built.TryGetValue(type.GroupKind, out var describe))
        {
            throw DescribeSources.NotBuilt(item);
        }

        var writer = new DescriptionWriter();
        describe(item, writer, sources);
        return writer.ToText();
    }
}
