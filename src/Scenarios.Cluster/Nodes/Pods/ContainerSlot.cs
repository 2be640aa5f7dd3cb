using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>One container of a Pod's spec over all its runs.</summary>
internal sealed class ContainerSlot(ContainerSpec spec, bool isInit)
{
    public ContainerSpec Spec { get; } = spec;

    public bool IsInit { get; } = isInit;

    public Backoff RestartBackoff { get; } = new();

    /// <summary>The newest run; null before the first.</summary>
    public Container? Current { get; set; }

    /// <summary>The run before that one.</summary>
    public Container? Previous { get; set; }

    public int RestartCount { get; set; }

    /// <summary>Why it does not run, as the status tells it; null while it runs or has ended for good.</summary>
    public (string Reason, string Message)? Waiting { get; set; }

    /// <summary>The startup probe succeeded, or there is none.</summary>
    public bool IsStarted { get; set; }

    /// <summary>The readiness probe succeeds, or there is none.</summary>
    public bool IsReady { get; set; }

    public Action? StopProbes { get; set; }

    public bool IsRunning => Current is { IsRunning: true };

    /// <summary>Ended, and not about to start again.</summary>
    public bool HasEnded => Current?.ExitCode is not null && Waiting is null;

    /// <summary>Its last run; for a container that waits, the one it waits after.</summary>
    public int? LastExitCode => Current?.ExitCode;
}
