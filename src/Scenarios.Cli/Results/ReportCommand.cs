using System.CommandLine;

namespace Scenarios.Cli.Results;

/// <summary><c>scenarios report</c>: commands on results of earlier runs.</summary>
internal static class ReportCommand
{
    public static Command Create() => new("report", "Merge the results of several runs, or compare two runs.")
    {
        MergeCommand.Create(),
        DiffCommand.Create(),
    };
}
