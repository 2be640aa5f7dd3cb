namespace Scenarios.Api.Requests;

/// <summary>Selects objects of a resource: <c>meta/v1.ListOptions</c>.</summary>
public sealed record ListOptions
{
    public static ListOptions All { get; } = new();

    /// <summary>As in <c>-l</c>, such as <c>app=web,tier!=db</c>; empty for all.</summary>
    public string LabelSelector { get; init; } = string.Empty;

    /// <summary>As in <c>--field-selector</c>, such as <c>metadata.name=web</c>; empty for all.</summary>
    public string FieldSelector { get; init; } = string.Empty;

    /// <summary>
    /// For lists: the state at exactly <see cref="ResourceVersion"/> instead of the current state. A version that is no longer stored is
    /// rejected with Expired.
    /// </summary>
    public bool IsExactVersion { get; init; }

    /// <summary>
    /// For watches: only changes after this version; if empty, first all existing objects, then changes. For lists: the minimum version of
    /// the result.
    /// </summary>
    public string ResourceVersion { get; init; } = string.Empty;
}
