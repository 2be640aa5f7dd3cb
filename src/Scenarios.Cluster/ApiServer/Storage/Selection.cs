using Scenarios.Api.Selectors;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>Which objects of a resource a list or watch selects: by namespace (empty for all), labels and fields. Immutable.</summary>
internal sealed class Selection(string @namespace, LabelSelector labels, FieldSelector fields)
{
    public static Selection Everything { get; } = new(string.Empty, LabelSelector.Everything, FieldSelector.Everything);

    public bool IsEverything { get; } = @namespace.Length == 0 && labels.IsEverything && fields.IsEverything;

    public bool Matches(ApiObject item) =>
        (@namespace.Length == 0 || string.Equals(item.Namespace, @namespace, StringComparison.Ordinal))
        && labels.Matches(item.Labels)
        && fields.Matches(item);
}
