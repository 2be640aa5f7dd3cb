using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Deeds;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims whose rows are objects.</summary>
internal sealed class TableClaims(StoryTools tools)
{
    /// <summary>One ready Pod (or as many as said) on each node of the table, and none elsewhere.</summary>
    public void CheckNodes(PhraseMatch claim, DataTable table, ClaimClock clock)
    {
        var target = Target.Of(claim["object"]!, tools.Story);
        var each = claim["number"] is { } number ? Numbers.Of(number) : 1;
        var nodes = table.Rows.Select(row => row[0]).ToList();
        clock.Check(claim.Text, Timing.Soon, isWait: false, view =>
        {
            var pods = view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(owner => owner.Kind == target.Kind && owner.Name == target.Name)).ToList();
            var isSo = pods.Count == each * nodes.Count && nodes.TrueForAll(node => pods.Count(pod => pod.TextAt("spec", "nodeName") == node && ObjectFacts.IsReady(pod, view)) == each);
            return new Verdict(isSo, () => string.Join("\n", pods.Select(ObjectFacts.Tell)));
        });
    }
}
