namespace Scenarios.Api.Serialization;

/// <summary>Where a value stands in its text, and what it holds. Made while reading, for errors that are found later.</summary>
internal sealed class SourceNode(
    Value value,
    SourcePosition position,
    Dictionary<string, SourceNode>? fields,
    IReadOnlyList<SourceNode>? items)
{
    public Value Value { get; } = value;

    /// <summary>Of the key for fields, of the value otherwise.</summary>
    public SourcePosition Position { get; } = position;

    public SourceNode? Field(string name) => fields?.GetValueOrDefault(name);

    public SourceNode? Item(int index) => items is not null && index >= 0 && index < items.Count ? items[index] : null;

    public SourceNode At(SourcePosition place) => new(Value, place, fields, items);
}
