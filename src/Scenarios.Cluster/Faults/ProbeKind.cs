namespace Scenarios.Cluster.Faults;

/// <summary>The probes of a container.</summary>
public enum ProbeKind
{
    Readiness,
    Liveness,
    Startup,
}
