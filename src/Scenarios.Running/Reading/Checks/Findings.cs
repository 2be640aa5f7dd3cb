using Scenarios.Running.Sources;

namespace Scenarios.Running.Reading.Checks;

/// <summary>The errors found in one file so far.</summary>
internal sealed class Findings(string uri, SourceLines lines)
{
    private readonly List<SourceError> _errors = [];

    public IReadOnlyList<SourceError> Errors => _errors;

    public SourceLines Lines => lines;

    /// <param name="line">From 1.</param>
    /// <param name="column">From 1; 0 for the beginning of the line.</param>
    /// <param name="message">What is wrong, and what was expected.</param>
    public void Add(int line, int column, string message) =>
        _errors.Add(new SourceError(uri, line, column == 0 ? lines.ColumnOf(line) : column, message));

    /// <summary>Whether there is an error in the lines from first to last, both included.</summary>
    public bool HasAny(int first, int last) => _errors.Exists(error => error.Line >= first && error.Line <= last);
}
