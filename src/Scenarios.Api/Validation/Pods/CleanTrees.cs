using System.Runtime.CompilerServices;

namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// Recent trees in which one check found no fault: a tree never changes, so it need not be looked at again. Each place holds one tree, so
/// that the memory is bounded. Shared by threads: a tree that is not found is simply checked again.
/// </summary>
/// <param name="places">The number of places; a power of two.</param>
internal sealed class CleanTrees(int places)
{
    private readonly ObjectValue?[] _known = new ObjectValue?[places];

    /// <summary>Runs the check, unless it found no fault in the tree before.</summary>
    /// <param name="check">Must depend on the tree alone, apart from the paths of faults.</param>
    public void Check(FieldNode node, FaultList faults, Action<FieldNode, FaultList> check)
    {
        ref var place = ref _known[RuntimeHelpers.GetHashCode(node.Tree) & (_known.Length - 1)];
        if (ReferenceEquals(place, node.Tree))
        {
            return;
        }

        var before = faults.Faults.Count;
        check(node, faults);
        if (faults.Faults.Count == before)
        {
            place = node.Tree;
        }
    }
}
