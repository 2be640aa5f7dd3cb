namespace Scenarios.Running.Sources;

/// <summary>An error in the input of a run: a feature file, a path, a step assembly. Such a run exits with 2.</summary>
/// <param name="Uri">The file, as named to the user.</param>
/// <param name="Line">From 1; 0 if the error has no line.</param>
/// <param name="Column">From 1; 0 if the error has no column.</param>
/// <param name="Message">What is wrong, and what was expected.</param>
public sealed record SourceError(string Uri, int Line, int Column, string Message)
{
    /// <summary>As shown to the user: <c>file:line:column: message</c>.</summary>
    public override string ToString() =>
        Line == 0 ? $"{Uri}: {Message}" : Column == 0 ? $"{Uri}:{Line}: {Message}" : $"{Uri}:{Line}:{Column}: {Message}";
}
