namespace Scenarios.Cli.Run;

/// <summary>How much a run prints.</summary>
internal enum Verbosity
{
    /// <summary>A line for each feature, what did not pass, and the count.</summary>
    Usual,

    /// <summary>What did not pass, and the count.</summary>
    Quiet,

    /// <summary>Below each feature its scenarios, with their steps, and what the steps typed and printed.</summary>
    Verbose,
}
