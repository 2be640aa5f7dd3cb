using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Counts;

/// <summary>Claims about the number in a zone, or in each zone that has workers.</summary>
internal sealed class ZoneClaims(StoryTools tools)
{
    private readonly ClaimClock _clock = new(tools.Story);
    private readonly SubjectJudge _judge = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("zone-has", phrase => Check(phrase, (view, of) => of(view, phrase.TextOf("zone"))));
        claims.Add("zone-each", phrase => Check(phrase, (view, of) =>
        {
            var zones = ObjectFacts.WorkersIn(view).Select(node => ObjectFacts.ZoneOf(node, view)).Where(static zone => zone.Length > 0)
                .Distinct(StringComparer.Ordinal).Select(zone => of(view, zone)).ToList();
            var isMany = !phrase.Says("both") || zones.Count == 2;
            return zones.Count == 0 || !isMany ? new Verdict(false, () => $"Workers are in {zones.Count} zones.")
                : zones.Find(static one => !one.Holds) ?? zones[0];
        }));
    }

    private void Check(PhraseMatch phrase, Func<ClusterView, Func<ClusterView, string, Verdict>, Verdict> judge)
    {
        var workload = tools.Story.Workload;
        var owner = phrase["owner"]?.Text ?? workload?.Name;
        var subject = new Subject
        {
            Words = phrase.Text, Kind = phrase["noun"]?["kind"]?.Id ?? "Pod", Quantity = Quantity.Of(phrase["quantity"]),
            Qualities = [.. phrase.All("quality").Select(static quality => quality.Id)],
            OwnerKind = phrase["owner"] is null ? workload?.Kind : phrase["kind"]?.Id, Owners = owner is null ? [] : [owner],
        };
        tools.Story.Meant = subject;
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view => judge(view, (at, zone) =>
            _judge.Of(subject with { Zones = [zone] }, Condition.There, at)), isSteady: true);
    }
}
