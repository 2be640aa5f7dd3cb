namespace Scenarios.Api.Requests;

/// <summary>Which objects of a resource are meant: <c>meta/v1.ListOptions</c>.</summary>
public sealed record ListOptions
{
    public static ListOptions All { get; } = new();

    /// <summary>As in <c>-l</c>, such as <c>app=web,tier!=db</c>; empty for all.</summary>
    public string LabelSelector { get; init; } = string.Empty;

    /// <summary>As in <c>--field-selector</c>, such as <c>metadata.name=web</c>; empty for all.</summary>
    public string FieldSelector { get; init; } = string.Empty;

    /// <summary>
    /// For lists: what there was at <see cref="ResourceVersion"/>, instead of what there is. A version that is no longer kept is refused
    /// with Expired.
    /// </summary>
    public bool IsExactVersion { get; init; }

    /// <summary>
    /// For watches: only what happened after this version; empty for everything there is, then what happens. For lists: the version that
    /// there must have been, at least.
    /// </summary>
    public string ResourceVersion { get; init; } = string.Empty;
}
