using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>Some built-in resources as discovery lists them.</summary>
internal static class FakeResources
{
    public static IReadOnlyList<ResourceType> All { get; } =
    [
        Make("", "configmaps", "ConfigMap", "cm"),
        Make("", "events", "Event", "ev"),
        Make("", "namespaces", "Namespace", "ns", namespaced: false),
        Make("", "nodes", "Node", "no", namespaced: false),
        Make("", "pods", "Pod", "po", categories: "all"),
        Make("", "services", "Service", "svc", categories: "all"),
        Make("apps", "deployments", "Deployment", "deploy", categories: "all"),
        Make("apps", "replicasets", "ReplicaSet", "rs", categories: "all"),
        Make("discovery.k8s.io", "endpointslices", "EndpointSlice", ""),
    ];

    public static ResourceType Of(string kind) => All.First(type => type.Kind == kind);

    private static ResourceType Make(string group, string plural, string kind, string shortName, bool namespaced = true, string categories = "") => new()
    {
        Group = group,
        Version = "v1",
        Kind = kind,
        Plural = plural,
        Singular = kind.ToLowerInvariant(),
        ShortNames = shortName.Length == 0 ? [] : [shortName],
        Categories = categories.Length == 0 ? [] : [categories],
        IsNamespaced = namespaced,
        Subresources = [],
        Verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"],
    };
}
