namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>The probes of one run of a container.</summary>
internal interface IContainerProbes
{
    void Stop();

    /// <summary>Resumes those that paused because their answer could not change.</summary>
    void Wake();
}
