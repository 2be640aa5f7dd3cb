namespace Scenarios.Api.Requests;

/// <summary>What to run, and how to connect to it: <c>core/v1.PodExecOptions</c>.</summary>
public sealed record PodExecOptions
{
    /// <summary>Empty for the Pod's default container.</summary>
    public string Container { get; init; } = string.Empty;

    /// <summary>Program and arguments; empty for attach.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Whether the client will send input.</summary>
    public bool Stdin { get; init; }

    /// <summary>Whether the process has a terminal.</summary>
    public bool Tty { get; init; }
}
