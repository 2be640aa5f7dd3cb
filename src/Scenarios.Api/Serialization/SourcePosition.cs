namespace Scenarios.Api.Serialization;

/// <summary>A position in a text: line and column, both starting at one, the column in UTF-16 units.</summary>
public readonly record struct SourcePosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
