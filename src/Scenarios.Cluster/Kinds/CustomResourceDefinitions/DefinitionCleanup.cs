using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apiextensions;

namespace Scenarios.Cluster.Kinds.CustomResourceDefinitions;

/// <summary>
/// Deletes the objects of a definition that is being deleted, and removes its finalizer once they are gone (apiextensions,
/// pkg/controller/finalizer/crd_finalizer.go, sync).
/// </summary>
internal sealed class DefinitionCleanup(ComponentContext context)
{
    /// <summary>Whether the definition waits until its objects are gone.</summary>
    public static bool IsDue(ApiObject definition) =>
        definition.IsBeingDeleted && Metadata.Of(definition).Finalizers.Contains(Finalizers.CustomResourceCleanup);

    /// <returns>False if objects remain because of their own finalizers.</returns>
    public bool TryFinish(ApiObject definition)
    {
        if (!definition.HasCondition(CustomResourceDefinitionConditionType.Established))
        {
            LetGo(definition, ("NeverEstablished", "resource was never established"));
            return true;
        }

        Tell(definition, true, ("InstanceDeletionInProgress", "CustomResource deletion is in progress"));
        if (DeleteObjects(definition) > 0)
        {
            return false;
        }

        LetGo(definition, ("InstanceDeletionCompleted", "removed all instances"));
        return true;
    }

    /// <returns>The number of remaining objects.</returns>
    private int DeleteObjects(ApiObject definition)
    {
        if (CustomKind.TypesOf(definition) is not [var type, ..])
        {
            return 0;
        }

        foreach (var item in context.Api.List(type, string.Empty, ListOptions.All).Value?.Items ?? [])
        {
            context.Api.Delete(type, item.Namespace, item.Name, DeleteOptions.Default);
        }

        return context.Api.List(type, string.Empty, ListOptions.All).Value?.Items.Count ?? 0;
    }

    private void LetGo(ApiObject definition, (string Reason, string Message) why)
    {
        Tell(definition, false, why);
        if (Writes.Newest(context.Api, KnownResources.CustomResourceDefinitions, definition) is { } newest)
        {
            var metadata = Metadata.Of(newest);
            metadata = metadata with { Finalizers = metadata.Finalizers.Without(Finalizers.CustomResourceCleanup) };
            context.Api.Update(
                KnownResources.CustomResourceDefinitions, string.Empty, Metadata.Set(newest, metadata), ComponentWrites.Server);
        }
    }

    private void Tell(ApiObject definition, bool isTerminating, (string Reason, string Message) why)
    {
        var (view, now) = (CustomResourceDefinition.Of(definition), context.Simulation.Now);
        var conditions = view.Status.Conditions.With(
            CustomResourceDefinitionConditionType.Terminating, isTerminating, why.Reason, why.Message, now);
        Writes.Status(context.Api, KnownResources.CustomResourceDefinitions, view, view.Status with { Conditions = conditions },
            ComponentWrites.Server);
    }
}
