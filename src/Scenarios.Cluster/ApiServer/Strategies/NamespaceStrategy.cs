namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Namespaces: the label with their own name, the finalizer that has them emptied first (kubernetes, registry/core/namespace).</summary>
internal sealed class NamespaceStrategy() : ResourceStrategy(KnownResources.Namespaces)
{
    private static readonly ObjectValue Active = ObjectValue.Of(("phase", new StringValue("Active")));
    private static readonly ListValue OwnFinalizer = ListValue.Of(new StringValue(Finalizers.Kubernetes));

    public override ObjectValue Default(ObjectValue tree)
    {
        var name = tree.Find("metadata", "name") as StringValue;
        return name is { Text.Length: > 0 } && !name.Equals(tree.Find("metadata", "labels", "kubernetes.io/metadata.name"))
            ? tree.WithPath(["metadata", "labels", "kubernetes.io/metadata.name"], name)
            : tree;
    }

    public override ObjectValue InitialStatus(ObjectValue tree) => Active;

    public override ObjectValue PrepareForCreate(ObjectValue tree) => tree.WithPath(["spec", "finalizers"], OwnFinalizer);

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) =>
        previous.Tree["spec"] is { } spec ? tree.With("spec", spec) : tree;
}
