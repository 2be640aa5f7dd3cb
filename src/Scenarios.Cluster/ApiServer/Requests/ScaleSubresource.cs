using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>The autoscaling/v1 Scale of an object: its replicas in a shape that all scalable kinds share (kubernetes, registry/apps/*/storage).</summary>
internal static class ScaleSubresource
{
    public const string Name = "scale";

    public static ApiObject Of(ApiObject item)
    {
        var metadata = new ObjectBuilder(5)
            .Add("name", item.Name)
            .AddIfSet("namespace", item.Namespace)
            .Add("uid", item.Uid)
            .Add("resourceVersion", item.ResourceVersion)
            .AddIfSet("creationTimestamp", item.Metadata["creationTimestamp"]);
        var spec = item.IntegerAt("spec", "replicas") is { } replicas and not 0 ? ObjectValue.Of(("replicas", IntegerValue.Of(replicas))) : ObjectValue.Empty;
        var status = new ObjectBuilder(2)
            .Add("replicas", item.IntegerAt("status", "replicas") ?? 0)
            .AddIfSet("selector", SelectorText(item));
        return new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue("autoscaling/v1")),
            ("kind", new StringValue("Scale")),
            ("metadata", metadata.ToObject()),
            ("spec", spec),
            ("status", status.ToObject())));
    }

    /// <summary>The object with the Scale's replicas, to be written as an update.</summary>
    public static ApiResult<ApiObject> Apply(ResourceType type, ApiObject item, ApiObject scale)
    {
        if (!string.Equals(scale.Kind, "Scale", StringComparison.Ordinal))
        {
            return ApiErrors.BadRequest($"the object provided is unrecognized (must be of type Scale): {scale.Kind}");
        }

        var replicas = scale.IntegerAt("spec", "replicas") ?? 0;
        if (replicas < 0)
        {
            var fault = new StatusCause(
                "FieldValueInvalid", $"Invalid value: {replicas}: must be greater than or equal to 0", "spec.replicas");
            return ApiErrors.Invalid(type, item.Name, [fault]);
        }

        var metadata = scale.ResourceVersion.Length > 0
            ? item.Metadata.With("resourceVersion", new StringValue(scale.ResourceVersion))
            : item.Metadata.Without("resourceVersion");
        return new ApiObject(item.Tree.With("metadata", metadata).WithPath(["spec", "replicas"], IntegerValue.Of(replicas)));
    }

    private static string SelectorText(ApiObject item)
    {
        var labels = item.ObjectAt("spec", "selector", "matchLabels");
        var source = labels.Count > 0 || item.Spec.Find("selector", "matchExpressions") is not null ? labels : item.ObjectAt("spec", "selector");
        var pairs = new List<string>(source.Count);
        foreach (var (name, value) in source)
        {
            if (value is StringValue text)
            {
                pairs.Add($"{name}={text.Text}");
            }
        }

        pairs.Sort(StringComparer.Ordinal);
        return string.Join(',', pairs);
    }
}
