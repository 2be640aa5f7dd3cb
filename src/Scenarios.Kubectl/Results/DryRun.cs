namespace Scenarios.Kubectl.Results;

/// <summary>How much of a change really happens: <c>--dry-run</c>.</summary>
internal enum DryRun
{
    None,

    /// <summary>Nothing is sent.</summary>
    Client,

    /// <summary>The server does everything but store it.</summary>
    Server,
}
