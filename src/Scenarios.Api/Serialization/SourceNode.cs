namespace Scenarios.Api.Serialization;

/// <summary>A value and its position in the text. Created while reading, for errors that are found later.</summary>
internal sealed class SourceNode(
    Value value,
    SourcePosition position,
    Dictionary<string, SourceNode>? fields,
    IReadOnlyList<SourceNode>? items)
{
    public Value Value { get; } = value;

    /// <summary>For a field, the position of its key; otherwise that of the value.</summary>
    public SourcePosition Position { get; } = position;

    public SourceNode? Field(string name) => fields?.GetValueOrDefault(name);

    public SourceNode? Item(int index) => items is not null && index >= 0 && index < items.Count ? items[index] : null;

    public SourceNode At(SourcePosition place) => new(Value, place, fields, items);
}
