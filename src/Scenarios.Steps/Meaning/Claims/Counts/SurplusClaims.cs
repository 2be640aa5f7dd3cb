using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>Pods that a workload has beyond those that it is to have, as after it was scaled down.</summary>
internal sealed class SurplusClaims(StoryTools tools)
{
    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims) => claims.Add("surplus-gone", Gone);

    /// <summary>There are as many as are asked for, those counted that are shutting down.</summary>
    private void Gone(PhraseMatch phrase)
    {
        var surplus = phrase["surplus"]!;
        var target = surplus["owner"] is { } owner
            ? Target.Of(surplus["kind"]?.Id, owner.Text, null, tools.Story)
            : Target.LastWorkload(tools.Story);
        var subject = new Subject
        {
            Words = phrase.Text, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name], Namespace = target.Namespace,
        };
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var wanted = target.FindOrThrow(tools.Story) is var item ? ObjectFacts.Replicas(item) : 0;
            var pods = Finder.Find(subject, view, tools.Story, withTerminating: true);
            return new Verdict(pods.Count <= wanted, () => string.Join("\n", pods.Select(ObjectFacts.Tell))) { About = () => pods };
        });
    }
}
