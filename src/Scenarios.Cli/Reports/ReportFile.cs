using Scenarios.Running.Results;

namespace Scenarios.Cli.Reports;

/// <summary>One <c>--report KIND=FILE</c>.</summary>
internal sealed record ReportFile(string Kind, string Path)
{
    /// <summary>As it was typed.</summary>
    public override string ToString() => $"--report {Kind}={Path}";

    /// <summary>The file it means in the end, by which two reports of one file are known.</summary>
    public string Target => WholeFile.Resolve(Path);
}
