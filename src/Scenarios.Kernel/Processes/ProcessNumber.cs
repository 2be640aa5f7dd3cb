namespace Scenarios.Kernel.Processes;

/// <summary>The identity of a process that counts as running, but is made only when somebody looks at it.</summary>
public sealed class ProcessNumber
{
    internal ProcessNumber(int id, TimeSpan since) => (Id, Since) = (id, since);

    internal int Id { get; }

    /// <summary>Since when it counts as running, as time since the simulation began.</summary>
    internal TimeSpan Since { get; }
}
