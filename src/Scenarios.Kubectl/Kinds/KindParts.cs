using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Kinds;

/// <summary>What kubectl knows of a kind: what stands in the kind's folder. Null is what it does not know.</summary>
internal sealed record KindParts
{
    /// <summary>What <c>kubectl describe</c> writes.</summary>
    public Action<ApiObject, DescriptionWriter, DescribeSources>? Description { get; private init; }

    /// <summary>A copy that is described.</summary>
    public KindParts Describe<T>(Action<T, DescriptionWriter, DescribeSources> write)
        where T : struct, IKind<T> => this with { Description = (item, writer, sources) => write(T.Over(item), writer, sources) };
}
