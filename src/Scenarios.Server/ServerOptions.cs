namespace Scenarios.Server;

/// <summary>How a cluster is served.</summary>
public sealed record ServerOptions
{
    /// <summary>On loopback; zero for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>
    /// How many virtual seconds pass in a second of the wall clock. At zero virtual time stands still: nothing acts on what is written,
    /// and only what a request itself waits for lets time pass.
    /// </summary>
    public double Speed { get; init; } = 1;

    /// <summary>
    /// Told what is accepted and does nothing here, once each: a real server would say nothing of it, and neither do the answers. On any
    /// thread.
    /// </summary>
    public Action<string> OnNotSimulated { get; init; } = static _ => { };
}
