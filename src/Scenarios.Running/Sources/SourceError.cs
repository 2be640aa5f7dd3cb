namespace Scenarios.Running.Sources;

/// <summary>Something wrong with what the run was given: a feature file, a path, a step assembly. Such a run exits 2.</summary>
/// <param name="Uri">The file, as named to the user.</param>
/// <param name="Line">From 1; 0 if no line is meant.</param>
/// <param name="Column">From 1; 0 if no column is meant.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record SourceError(string Uri, int Line, int Column, string Message)
{
    /// <summary>As shown to the user: <c>file:line:column: message</c>.</summary>
    public override string ToString() =>
        Line == 0 ? $"{Uri}: {Message}" : Column == 0 ? $"{Uri}:{Line}: {Message}" : $"{Uri}:{Line}:{Column}: {Message}";
}
