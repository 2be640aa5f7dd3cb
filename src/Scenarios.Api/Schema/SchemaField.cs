namespace Scenarios.Api.Schema;

/// <summary>One field of a <see cref="SchemaType"/> with what the Go types say about it. Immutable.</summary>
public sealed class SchemaField
{
    /// <summary>As in JSON.</summary>
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>Required in OpenAPI's sense: <c>kubectl explain</c> marks it. The server's own checks are in Validation.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The declared default as text; null when there is none. Defaults that the server computes are not here.</summary>
    public string? Default { get; init; }

    /// <summary>The declared values in ordinal order; empty when any value is accepted.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Strategic merge patch: the field by which elements of this list are matched; null unless it is merged by key.</summary>
    public string? MergeKey { get; init; }

    /// <summary>Strategic merge patch: a list of primitives that is merged as a set.</summary>
    public bool IsMergedAsSet { get; init; }

    /// <summary>Strategic merge patch: fields that the patch does not name are dropped (<c>retainKeys</c>).</summary>
    public bool RetainKeys { get; init; }

    /// <summary>Strategic merge patch: the object is replaced as a whole.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Server-side apply: <c>atomic</c>, <c>set</c> or <c>map</c>; empty for what is not a list.</summary>
    public string ListType { get; init; } = string.Empty;

    /// <summary>Server-side apply: the keys of a list of type map.</summary>
    public IReadOnlyList<string> ListKeys { get; init; } = [];

    /// <summary>Server-side apply: owned as a whole.</summary>
    public bool IsAtomic { get; init; }
}
