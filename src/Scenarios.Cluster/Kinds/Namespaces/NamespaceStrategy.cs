using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Namespaces;

/// <summary>
/// Namespaces: adds the label with their own name, and the finalizer that has their content deleted first (kubernetes,
/// registry/core/namespace).
/// </summary>
internal sealed class NamespaceStrategy() : ResourceStrategy(KnownResources.Namespaces)
{
    private const string NameLabel = "kubernetes.io/metadata.name";
    private static readonly NamespaceStatus Active = new() { Phase = NamespacePhase.Active };
    private static readonly TextList OwnFinalizer = [Finalizers.Kubernetes];

    public override ObjectValue Default(ObjectValue tree)
    {
        var item = new Namespace(tree);
        var metadata = item.Metadata;
        return metadata.Name.Length > 0 && metadata.Labels[NameLabel] != metadata.Name
            ? (item with { Metadata = metadata with { Labels = metadata.Labels.With(NameLabel, metadata.Name) } }).Tree
            : tree;
    }

    public override ObjectValue InitialStatus(ObjectValue tree) => Active.Tree;

    public override ObjectValue PrepareForCreate(ObjectValue tree)
    {
        var item = new Namespace(tree);
        var finalizers = item.Spec.Finalizers;
        return (item with
        {
            Spec = item.Spec with
            {
                Finalizers = finalizers.Count == 0
            ? OwnFinalizer : finalizers.WithAdded(Finalizers.Kubernetes)
            }
        }).Tree;
    }

    public override string? WhyKept(ApiObject item) =>
        item.Name is "default" or "kube-system" or "kube-public" ? "this namespace may not be deleted" : null;

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) =>
        Namespace.Of(previous).Spec is { Exists: true } spec ? (new Namespace(tree) with { Spec = spec }).Tree : tree;
}
