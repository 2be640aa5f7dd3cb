using Scenarios.Cli.Ci;
using Scenarios.Cli.Reports;
using Scenarios.Running.Planning;

namespace Scenarios.Cli.Run;

/// <summary>What <c>scenarios run</c> was asked to do.</summary>
/// <param name="Options">What to run and how.</param>
/// <param name="Reports">The files to write afterwards, by kind.</param>
/// <param name="Error">The mistake in the call; null if it is correct.</param>
internal sealed record RunRequest(RunOptions Options, IReadOnlyList<ReportFile> Reports, string? Error)
{
    /// <summary>Whether received snapshots are accepted.</summary>
    public bool AcceptsSnapshots { get; init; }

    /// <summary>How much is printed.</summary>
    public Verbosity Verbosity { get; init; }

    /// <summary>The folder with earlier runs; null for none.</summary>
    public string? History { get; init; }

    /// <summary>How many of the slowest scenarios are listed.</summary>
    public int Slowest { get; init; }

    /// <summary>The CI server to inform.</summary>
    public string Ci { get; init; } = CiServer.Auto;

    /// <summary>The template of addresses of feature files; null for the CI server's.</summary>
    public string? SourceUrl { get; init; }

    public static RunRequest Wrong(string error) => new(new RunOptions(), [], error);
}
