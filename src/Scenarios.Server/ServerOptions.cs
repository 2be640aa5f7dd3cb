namespace Scenarios.Server;

/// <summary>Options for serving a cluster.</summary>
public sealed record ServerOptions
{
    /// <summary>The port on loopback; zero for any free port.</summary>
    public int Port { get; init; }

    /// <summary>
    /// How many virtual seconds pass in one second of the wall clock. At zero, virtual time stands still: controllers do not act on writes,
    /// and time passes only while a request itself waits for something.
    /// </summary>
    public double Speed { get; init; } = 1;

    /// <summary>
    /// Called once for each feature that is accepted but has no effect here. Responses to clients do not mention it, because a real
    /// server's would not. Called on any thread.
    /// </summary>
    public Action<string> OnNotSimulated { get; init; } = static _ => { };
}
