namespace Scenarios.Core.Tests.Shell;

/// <summary>What a script came to.</summary>
internal sealed record ShellOutcome(string Output, string Error, int ExitCode);
