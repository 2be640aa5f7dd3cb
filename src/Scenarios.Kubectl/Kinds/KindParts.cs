using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Kinds;

/// <summary>What kubectl can do with a kind: the parts in the kind's folder. Null for what it cannot do.</summary>
internal sealed record KindParts
{
    /// <summary>What <c>kubectl describe</c> prints.</summary>
    public Action<ApiObject, DescriptionWriter, DescribeSources>? Description { get; private init; }

    /// <summary>The operations of <c>kubectl rollout</c>.</summary>
    public IWorkloadRollout? Rollout { get; init; }

    /// <summary>Returns a copy with a description.</summary>
    public KindParts Describe<T>(Action<T, DescriptionWriter, DescribeSources> write)
        where T : struct, IKind<T> => this with { Description = (item, writer, sources) => write(T.Over(item), writer, sources) };
}
