using Scenarios.Api.CustomResources;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apiextensions;

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

    private static readonly CustomResourceConversion NoConversion = new() { Strategy = "None" };

    public override bool IsWrittenByComponents => true;

    public override ObjectValue Default(ObjectValue tree)
    {
        var definition = new CustomResourceDefinition(tree);
        var spec = definition.Spec;
        if (!spec.Names.Exists)
        {
            return tree;
        }

        var names = spec.Names;
        names = names.Singular.Length > 0 ? names : names with { Singular = names.Kind.ToLowerInvariant() };
        names = names.ListKind.Length > 0 || names.Kind.Length == 0 ? names : names with { ListKind = $"{names.Kind}List" };
        spec = spec with { Names = names, Conversion = spec.Conversion.Exists ? spec.Conversion : NoConversion };
        return (definition with { Spec = spec }).Tree;
    }

    public override ObjectValue? InitialStatus(ObjectValue tree) => new CustomResourceDefinitionStatus
    {
        Conditions = default,
        AcceptedNames = new() { Plural = string.Empty, Kind = string.Empty },
        StoredVersions = [.. StorageVersions(tree)],
    }.Tree;

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        // Versions with stored objects stay listed: objects keep their old storage version until somebody writes them again.
        var before = CustomResourceDefinition.Of(previous).Status.StoredVersions;
        var added = StorageVersions(tree).Where(version => !before.Contains(version)).ToList();
        var definition = new CustomResourceDefinition(tree);
        return added.Count == 0 ? tree : (definition with
        {
            Status = definition.Status with { StoredVersions = [.. before.ToArray(), .. added] },
        }).Tree;
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
        var status = CustomResourceDefinition.Of(item).Status;
        return CustomResourceDefinition.Of(Metadata.Set(item, metadata)) with
        {
            Status = status with
            {
                Conditions = status.Conditions.With(
                    CustomResourceDefinitionConditionType.Terminating,
                    true,
                    Pending,
                    "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon",
                    simulation.Now),
            },
        };
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
        if (CustomResourceDefinition.Of(item).Spec.Conversion.Strategy == "Webhook")
        {
            warnings.Add(
                $"customresourcedefinitions.apiextensions.k8s.io \"{item.Name}\" is simulated without its conversion webhook: "
                + "versions differ in their name only");
        }

        return warnings;
    }

    // At most one.
    private static string[] StorageVersions(ObjectValue tree) =>
        new CustomResourceDefinition(tree).Spec.Versions.FirstOrDefault(static version => version.Storage) is { Exists: true } version
            ? [version.Name] : [];
}
