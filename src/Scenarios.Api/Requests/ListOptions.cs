namespace Scenarios.Api.Requests;

/// <summary>Which objects of a resource are meant: <c>meta/v1.ListOptions</c>.</summary>
public sealed record ListOptions
{
    public static ListOptions All { get; } = new();

    /// <summary>As in <c>-l</c>, such as <c>app=web,tier!=db</c>; empty for all.</summary>
    public string LabelSelector { get; init; } = string.Empty;

    /// <summary>As in <c>--field-selector</c>, such as <c>metadata.name=web</c>; empty for all.</summary>
    public string FieldSelector { get; init; } = string.Empty;

    /// <summary>For watches: only what happened after this version; empty for everything there is, then what happens.</summary>
    public string ResourceVersion { get; init; } = string.Empty;
}
