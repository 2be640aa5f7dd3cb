namespace Scenarios.Cli.Shell;

/// <summary>The cluster a terminal stands on.</summary>
internal sealed record ShellOptions(int Nodes, ulong Seed);
