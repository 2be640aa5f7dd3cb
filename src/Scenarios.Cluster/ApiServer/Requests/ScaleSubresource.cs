using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Selectors;
using Scenarios.Objects.Views.Autoscaling;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The autoscaling/v1 Scale of an object: its replicas in a form that all scalable kinds share (kubernetes, registry/apps/*/storage).
/// </summary>
internal static class ScaleSubresource
{
    public const string Name = "scale";
    private const string Kind = "Scale";

    public static ApiObject Of(ResourceType type, ApiObject item)
    {
        var isStated = type.Custom?.Scale is not null;
        return new ApiObject(new Scale
        {
            ApiVersion = "autoscaling/v1",
            Kind = Kind,
            Metadata = new()
            {
                Name = item.Name,
                Namespace = item.Namespace,
                Uid = item.Uid,
                ResourceVersion = item.ResourceVersion,
                CreationTimestamp = item.CreationTimestamp,
            },
            Spec = new() { Replicas = item.IntegerAt(PathOf(type, "specReplicasPath", "spec")) ?? 0 },
            Status = new()
            {
                Replicas = item.IntegerAt(PathOf(type, "statusReplicasPath", "status")) ?? 0,
                Selector = isStated ? Stated(type, item) : SelectorText(item),
            },
        }.Tree);
    }

    /// <summary>The object with the Scale's replicas, ready to be written as an update.</summary>
    public static ApiResult<ApiObject> Apply(ResourceType type, ApiObject item, ApiObject scale)
    {
        if (!string.Equals(scale.Kind, Kind, StringComparison.Ordinal))
        {
            return ApiErrors.BadRequest($"the object provided is unrecognized (must be of type Scale): {scale.Kind}");
        }

        var replicas = new Scale(scale.Tree).Spec.Replicas;
        if (replicas < 0)
        {
            var fault = new StatusCause(
                "FieldValueInvalid", $"Invalid value: {replicas}: must be greater than or equal to 0", "spec.replicas");
            return ApiErrors.InvalidOf("Scale", "autoscaling", item.Name, [fault]);
        }

        return Metadata.Set(item, Metadata.Of(item) with { ResourceVersion = scale.ResourceVersion })
            .With(PathOf(type, "specReplicasPath", "spec"), IntegerValue.Of(replicas));
    }

    // Built-in kinds all use the same paths; a definition names its own.
    private static string[] PathOf(ResourceType type, string field, string part) =>
        type.Custom?.Scale is { } scale ? scale.Text(field).TrimStart('.').Split('.') : [part, "replicas"];

    private static string Stated(ResourceType type, ApiObject item) => type.Custom!.Scale!.Text("labelSelectorPath") is { Length: > 0 } path
        ? item.TextAt(path.TrimStart('.').Split('.'))
        : string.Empty;

    // ReplicationControllers have a label map, all others a selector.
    private static string SelectorText(ApiObject item)
    {
        var selector = item.ObjectAt("spec", "selector");
        var labels = selector.ContainsKey("matchLabels") || selector.ContainsKey("matchExpressions")
            ? LabelSelector.FromObject(selector)
            : LabelSelector.FromMap(selector);
        return labels.ToString();
    }
}
