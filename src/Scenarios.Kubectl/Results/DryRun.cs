namespace Scenarios.Kubectl.Results;

/// <summary>How much of a change is really made: <c>--dry-run</c>.</summary>
internal enum DryRun
{
    None,

    /// <summary>Nothing is sent.</summary>
    Client,

    /// <summary>The server does everything except store it.</summary>
    Server,
}
