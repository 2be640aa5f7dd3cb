using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Admission;
using Scenarios.Cluster.ApiServer.Strategies;

namespace Scenarios.Cluster.Kinds.ServiceAccounts;

/// <summary>ServiceAccounts (kubernetes, registry/core/serviceaccount/strategy.go).</summary>
internal sealed class ServiceAccountStrategy() : ResourceStrategy(KnownResources.ServiceAccounts)
{
    private static readonly string[] Deprecated =
    [
        $"metadata.annotations[{MountableSecrets.Annotation}]: deprecated in v1.32+; prefer separate namespaces to isolate access to "
            + "mounted secrets",
    ];

    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) =>
        Has(item) && !(previous is not null && Has(previous)) ? Deprecated : [];

    private static bool Has(ApiObject item) => item.Annotations.ContainsKey(MountableSecrets.Annotation);
}
