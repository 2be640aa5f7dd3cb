namespace Scenarios.Running.Expressions.Snippets;

/// <summary>A place in a text that a parameter type could read; the end is exclusive.</summary>
internal sealed record ParameterOccurrence(ParameterType Type, int Start, int End)
{
    /// <summary>Leftmost first, then longest.</summary>
    public static int Compare(ParameterOccurrence left, ParameterOccurrence right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.End.CompareTo(left.End);
}
