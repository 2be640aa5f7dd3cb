namespace Scenarios.Api.Serialization;

/// <summary>Computes lines and columns in a text.</summary>
internal static class TextLines
{
    public static SourcePosition PositionAt(string text, int index)
    {
        var before = text.AsSpan(0, Math.Min(index, text.Length));
        return new SourcePosition(before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
