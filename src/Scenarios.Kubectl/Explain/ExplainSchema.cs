namespace Scenarios.Kubectl.Explain;

/// <summary>The part of an OpenAPI schema that <c>kubectl explain</c> uses.</summary>
internal sealed record ExplainSchema
{
    public string Description { get; init; } = string.Empty;

    /// <summary>The type, such as <c>string</c>; empty for none.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>Another schema by name, used only if this schema has no fields itself; null for none.</summary>
    public ExplainReference? Reference { get; init; }

    /// <summary>The schema of a list's elements; null if it is not a list.</summary>
    public ExplainSchema? Items { get; init; }

    /// <summary>The schema of a map's values; null if it is not a map.</summary>
    public ExplainSchema? Values { get; init; }

    /// <summary>All allowed values; empty if any value is allowed.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Ordered by name.</summary>
    public IReadOnlyList<ExplainField> Fields { get; init; } = [];

    /// <summary>The type in short, such as <c>[]Container</c> or <c>map[string]string</c>.</summary>
    public string TypeText
    {
        get
        {
            if (Items is not null)
            {
                return $"[]{Items.TypeText}";
            }

            if (Values is not null)
            {
                return $"map[string]{Values.TypeText}";
            }

            if (Reference is not null)
            {
                var type = Reference.Target.Type;
                return type is "" or "object" ? Reference.Name : type;
            }

            return Type is "" or "object" ? "Object" : Type;
        }
    }
}
