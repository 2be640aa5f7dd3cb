namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>What a kubectl command printed and how it ended.</summary>
internal sealed record KubectlResult(string Output, string Error, int ExitCode);
