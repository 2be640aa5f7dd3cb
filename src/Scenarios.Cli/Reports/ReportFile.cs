using Scenarios.Running.Results;

namespace Scenarios.Cli.Reports;

/// <summary>One <c>--report KIND=FILE</c>.</summary>
internal sealed record ReportFile(string Kind, string Path)
{
    /// <summary>Returns the option as it was typed.</summary>
    public override string ToString() => $"--report {Kind}={Path}";

    /// <summary>The final target of the path, to detect two reports with the same file.</summary>
    public string Target => WholeFile.Resolve(Path);
}
