using Scenarios.Api.CustomResources;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.CustomResourceDefinitions;

/// <summary>
/// CustomResourceDefinitions (apiextensions, pkg/registry/customresourcedefinition/strategy.go and etcd.go). Removing a definition also
/// removes all objects of its kind.
/// </summary>
internal sealed class CustomResourceDefinitionStrategy(Simulation simulation, ObjectStore store)
    : ResourceStrategy(KnownResources.CustomResourceDefinitions)
{
    /// <summary>The reason while the deletion of the definition's objects has not begun.</summary>
    public const string Pending = "InstanceDeletionPending";

    private static readonly ObjectValue NoConversion = ObjectValue.Of(("strategy", new StringValue("None")));

    public override bool IsWrittenByComponents => true;

    public override ObjectValue Default(ObjectValue tree)
    {
        if (tree["spec"] is not ObjectValue spec || spec["names"] is not ObjectValue names)
        {
            return tree;
        }

        var kind = names.Text("kind");
        names = names.Text("singular").Length > 0 ? names : names.With("singular", new StringValue(kind.ToLowerInvariant()));
        names = names.Text("listKind").Length > 0 || kind.Length == 0 ? names : names.With("listKind", new StringValue($"{kind}List"));
        spec = ReferenceEquals(names, spec["names"]) ? spec : spec.With("names", names);
        spec = spec["conversion"] is null ? spec.With("conversion", NoConversion) : spec;
        return ReferenceEquals(spec, tree["spec"]) ? tree : tree.With("spec", spec);
    }

    public override ObjectValue? InitialStatus(ObjectValue tree) => ObjectValue.Of(
        ("conditions", NullValue.Instance),
        ("acceptedNames", ObjectValue.Of(("plural", StringValue.Empty), ("kind", StringValue.Empty))),
        ("storedVersions", StoredVersions(tree)));

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        // Versions with stored objects stay listed: objects keep their old storage version until somebody writes them again.
        var before = previous.ListAt("status", "storedVersions");
        var added = StoredVersions(tree).Where(version => !before.Contains(version)).ToList();
        return added.Count == 0 ? tree : tree.WithPath(["status", "storedVersions"], ListValue.From([.. before, .. added]));
    }

    /// <summary>A definition stays until its objects are gone, and its status says so at once.</summary>
    public override ApiObject? MarkForDeletion(ApiObject item)
    {
        var metadata = Metadata.Of(item);
        metadata = metadata with
        {
            DeletionTimestamp = simulation.Now,
            Finalizers = metadata.Finalizers.Without(Finalizers.CustomResourceCleanup).WithAdded(Finalizers.CustomResourceCleanup),
        };
        var conditions = Conditions.With(
            item.ListAt("status", "conditions"), "Terminating", true,
            Pending, "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon",
            simulation.Now);
        return Metadata.Set(item, metadata).With(["status", "conditions"], conditions);
    }

    /// <summary>Removes remaining objects, in case somebody removed the finalizer.</summary>
    public override void OnRemoved(ApiObject item)
    {
        foreach (var type in CustomKind.TypesOf(item).Take(1))
        {
            foreach (var instance in store.Of(type).InOrder(string.Empty).ToList())
            {
                store.Remove(type, instance);
            }
        }
    }

    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous)
    {
        var warnings = CustomObjects.UnreadableRules(item)
            .Select(rule => $"customresourcedefinitions.apiextensions.k8s.io \"{item.Name}\" is simulated without {rule}").ToList();
        if (item.TextAt("spec", "conversion", "strategy") == "Webhook")
        {
            warnings.Add(
                $"customresourcedefinitions.apiextensions.k8s.io \"{item.Name}\" is simulated without its conversion webhook: "
                + "versions differ in their name only");
        }

        return warnings;
    }

    private static ListValue StoredVersions(ObjectValue tree) => ListValue.OfStrings(
        (tree.Find("spec", "versions") as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
        .Where(static version => version["storage"] is BooleanValue { Boolean: true }).Take(1).Select(static version =>
            version.Text("name")));
}
