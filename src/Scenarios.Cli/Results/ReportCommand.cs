using System.CommandLine;

namespace Scenarios.Cli.Results;

/// <summary><c>scenarios report</c>: commands on results of earlier runs.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", "Puts results of several runs together, or compares those of two.")
    {
        MergeCommand.Create(),
        DiffCommand.Create(),
    };
}
