using Scenarios.Cluster.Network;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Which Pods gave the answers.</summary>
internal sealed class AnswerClaims(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("one-answers", phrase => Require(phrase, AreAllAnswered && Answering.SetEquals(ReadyPods())));
        claims.Add("same-answers", Same);
        claims.Add("other-answers", phrase => Require(phrase, AreAllAnswered
            && !Answering.Contains(tools.Story.Singled?.Name ?? string.Empty)));
        claims.Add("client-fine", phrase => Require(phrase, tools.Requests.Traffic is { Count: > 0 } all
            && all.All(RequestDriver.Succeeded)));
        claims.Add("answered-pods", Answered);
        claims.Add("traffic-not-to", NotToSingled);
    }

    private bool AreAllAnswered => tools.Requests.Exchanges.All(RequestDriver.Succeeded);

    /// <summary>The names of the Pods that answered.</summary>
    private HashSet<string> Answering => [.. tools.Requests.Exchanges.Select(RequestDriver.AnsweredBy)
        .Select(static place => place[(place.LastIndexOf('/') + 1)..])];

    private IEnumerable<string> ReadyPods()
    {
        var workload = tools.Story.Workload ?? throw new StepFailureException("Of which Pods? None were spoken of before.");
        var subject = new Subject
        {
            Words = workload.Name, Kind = "Pod", OwnerKind = workload.Kind, Owners = [workload.Name],
            Qualities = ["ready"]
        };
        return Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false).Select(static pod => pod.Name);
    }

    /// <summary>Since the Service left it out no request has come to the Pod that was singled out, and others have.</summary>
    private void NotToSingled(PhraseMatch phrase)
    {
        var pod = tools.Story.Singled ?? throw new StepFailureException("Which Pod? None was singled out before.");
        var all = tools.Requests.Traffic;
        var last = all.Skip(Math.Max(0, all.Count / 2)).Select(RequestDriver.AnsweredBy).ToList();
        if (last.Count == 0 || last.Exists(place => place.EndsWith(pod.Name, StringComparison.Ordinal)))
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nOf the last {last.Count} requests some came to {pod.Name}.");
        }
    }

    /// <summary>One Pod answered all; later steps call it that one.</summary>
    private void Same(PhraseMatch phrase)
    {
        Require(phrase, AreAllAnswered && Answering.Count == 1);
        tools.Story.Singled = tools.Story.History.Now.Of("Pod").FirstOrDefault(pod => Answering.Contains(pod.Name)) ?? tools.Story.Singled;
    }

    /// <summary>The last answer came from a Pod of that workload.</summary>
    private void Answered(PhraseMatch phrase)
    {
        var owner = phrase["owner"]?.Text ?? tools.Story.Workload?.Name ?? throw new StepFailureException(
            "Of which Pods? None were spoken of before.");
        KnownNames.Require(owner, tools.Story);
        var last = tools.Requests.Exchanges[^1];
        var places = tools.Requests.Behind.Append(last).SelectMany(static one => one.Trace.Hops)
            .Select(static hop => hop.Place[(hop.Place.LastIndexOf('/') + 1)..]).ToHashSet(StringComparer.Ordinal);
        var now = tools.Story.History.Now;
        var isOne = now.Of("Pod").Any(pod => places.Contains(pod.Name)
            && (pod.Name == owner || now.OwnersOf(pod).Any(one => one.Name == owner)));
        Require(phrase, RequestDriver.Succeeded(last) && isOne);
    }

    private void Require(PhraseMatch phrase, bool isSo)
    {
        if (!isSo)
        {
            var answers = tools.Requests.Exchanges.GroupBy(static one => one.Outcome == ConnectionOutcome.Answered
                ? $"{one.Response?.Status} {RequestDriver.AnsweredBy(one)}" : $"{one.Outcome}", StringComparer.Ordinal)
                .Select(static group => $"{group.Count(),6}  {group.Key}");
            throw new StepFailureException($"Expected: {phrase.Text}\nAnswers:\n{string.Join("\n", answers)}");
        }
    }
}
