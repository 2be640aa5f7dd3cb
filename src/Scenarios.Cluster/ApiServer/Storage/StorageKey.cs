using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>
/// Where an object lies in etcd (kubernetes, pkg/kubeapiserver/default_storage_factory_builder.go): errors of the storage tell it.
/// </summary>
internal static class StorageKey
{
    // What is kept under another name than it has.
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["nodes"] = "minions",
        ["services"] = "services/specs",
        ["endpoints"] = "services/endpoints",
        ["replicationcontrollers"] = "controllers",
        ["ingresses"] = "ingress",
        ["customresourcedefinitions"] = "apiextensions.k8s.io/customresourcedefinitions",
        ["apiservices"] = "apiregistration.k8s.io/apiservices",
    };

    public static string Of(ResourceType type, ApiObject item)
    {
        var place = type.Custom is not null ? $"{type.Group}/{type.Plural}" : Special.GetValueOrDefault(type.Plural, type.Plural);
        return type.IsNamespaced ? $"/registry/{place}/{item.Namespace}/{item.Name}" : $"/registry/{place}/{item.Name}";
    }
}
