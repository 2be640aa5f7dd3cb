namespace Scenarios.Cli.Run;

/// <summary>One <c>--report KIND=FILE</c>.</summary>
internal sealed record ReportFile(string Kind, string Path);
