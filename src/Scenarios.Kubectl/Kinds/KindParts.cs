using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Rollout.Workloads;

namespace Scenarios.Kubectl.Kinds;

/// <summary>What kubectl knows of a kind: what stands in the kind's folder. Null is what it does not know.</summary>
internal sealed record KindParts
{
    /// <summary>What <c>kubectl describe</c> writes.</summary>
    public Action<ApiObject, DescriptionWriter, DescribeSources>? Description { get; private init; }

    /// <summary>What <c>kubectl rollout</c> does with it.</summary>
    public IWorkloadRollout? Rollout { get; init; }

    /// <summary>A copy that is described.</summary>
    public KindParts Describe<T>(Action<T, DescriptionWriter, DescribeSources> write)
        where T : struct, IKind<T> => this with { Description = (item, writer, sources) => write(T.Over(item), writer, sources) };
}
