using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Kinds.Ingresses;

/// <summary>Ingresses (kubernetes, registry/networking/ingress/strategy.go).</summary>
internal sealed class IngressStrategy() : ResourceStrategy(KnownResources.Ingresses)
{
    private static readonly string[] OldClass =
        ["annotation \"kubernetes.io/ingress.class\" is deprecated, please use 'spec.ingressClassName' instead"];

    private static readonly IngressStatus Status = new() { LoadBalancer = default };

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;

    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) =>
        previous is null && Ingress.Of(item).Spec.IngressClassName is null && item.Annotations.ContainsKey("kubernetes.io/ingress.class")
            ? OldClass : [];
}
