using Scenarios.Api.Objects;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>Which objects of a resource a list or watch is about: a namespace, labels, fields. Immutable.</summary>
internal sealed class Selection
{
    private readonly string _namespace;
    private readonly Func<ApiObject, bool>? _labels;
    private readonly Func<ApiObject, bool>? _fields;

    public Selection(string @namespace, Func<ApiObject, bool>? labels, Func<ApiObject, bool>? fields)
    {
        _namespace = @namespace;
        _labels = labels;
        _fields = fields;
        IsEverything = @namespace.Length == 0 && labels is null && fields is null;
    }

    public static Selection Everything { get; } = new(string.Empty, null, null);

    public bool IsEverything { get; }

    public bool Matches(ApiObject item) =>
        (_namespace.Length == 0 || string.Equals(item.Namespace, _namespace, StringComparison.Ordinal))
        && (_labels is null || _labels(item))
        && (_fields is null || _fields(item));
}
