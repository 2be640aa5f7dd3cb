using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>Another form in which the objects of a resource are served: an older version, or another group.</summary>
/// <param name="Stored">The resource under which the objects are stored.</param>
/// <param name="ApiVersion">The API version of this form.</param>
/// <param name="FromStored">Converts whole objects, including <c>apiVersion</c> and <c>kind</c>.</param>
/// <param name="ToStored">The reverse conversion; its second argument is the object as stored, null for a new one.</param>
internal sealed record AlternativeForm(
    ResourceType Stored, string ApiVersion, Func<ObjectValue, ObjectValue> FromStored,
    Func<ObjectValue, ObjectValue?, ObjectValue> ToStored)
{
    private static readonly ResourceType NewEvents = ApiSchema.Kubernetes.Find("events.k8s.io/v1", "Event")!;
    private static readonly ResourceType OldAutoscalers = ApiSchema.Kubernetes.Find("autoscaling/v1", "HorizontalPodAutoscaler")!;

    private static readonly AlternativeForm Events = new(KnownResources.Events, NewEvents.ApiVersion, EventForms.ToNew, EventForms.ToCore);

    private static readonly AlternativeForm Autoscalers =
        new(KnownResources.HorizontalPodAutoscalers, OldAutoscalers.ApiVersion, AutoscalerForms.ToOld, AutoscalerForms.ToNew);

    /// <summary>The other version of a stored resource; null if there is none.</summary>
    public static AlternativeForm? OfVersions(ResourceType stored) =>
        ReferenceEquals(stored, KnownResources.HorizontalPodAutoscalers) ? Autoscalers : null;

    /// <summary>Null for resources that are served in the form in which they are stored.</summary>
    public static AlternativeForm? Of(ResourceType type)
    {
        if (ReferenceEquals(type, NewEvents))
        {
            return Events;
        }

        return ReferenceEquals(type, OldAutoscalers) ? Autoscalers : null;
    }
}
