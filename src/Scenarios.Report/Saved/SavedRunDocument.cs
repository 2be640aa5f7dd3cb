using Scenarios.Running.Results;

namespace Scenarios.Report.Saved;

/// <summary>The root of a file of results.</summary>
internal sealed record SavedRunDocument
{
    /// <summary>The version of the format. Must be the first field.</summary>
    public required int Format { get; init; }

    /// <summary>The results.</summary>
    public required RunResult Run { get; init; }
}
