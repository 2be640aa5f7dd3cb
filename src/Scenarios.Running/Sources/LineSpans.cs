namespace Scenarios.Running.Sources;

/// <summary>The lines that select a pickle with <c>FILE:LINE</c>. First and last lines are inclusive.</summary>
internal sealed record LineSpans(LineSpan Rule, LineSpan Scenario, LineSpan Examples, LineSpan Row)
{
    public static LineSpans None { get; } = new(default, default, default, default);

    /// <summary>
    /// How closely a line selects this pickle: 4 its row, 3 its Examples, 2 its scenario, 1 its rule, 0 the feature.
    /// </summary>
    public int Closeness(int line) => line switch
    {
        _ when Row.Contains(line) => 4,
        _ when Examples.Contains(line) => 3,
        _ when Scenario.Contains(line) => 2,
        _ when Rule.Contains(line) => 1,
        _ => 0,
    };
}
