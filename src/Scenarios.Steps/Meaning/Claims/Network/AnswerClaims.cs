using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about which Pods sent the responses.</summary>
internal sealed class AnswerClaims(StoryTools tools)
{
    /// <summary>How long every node may take to learn that a Pod is no longer an endpoint of a Service.</summary>
    private static readonly TimeSpan Spreading = TimeSpan.FromSeconds(2);

    private readonly SentRequests _sent = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("one-answers", phrase => Require(phrase, AreAllAnswered && ReadyPods(phrase) is [_] pods
            && _sent.Answering.SetEquals(pods.Select(_sent.PlaceOf))));
        claims.Add("same-answers", Same);
        claims.Add("other-answers", phrase =>
        {
            var singled = tools.Story.Singled ?? throw new StepFailureException("Other than which? No earlier step is about a single one.");
            Require(phrase, AreAllAnswered && !_sent.Answering.Contains(_sent.PlaceOf(singled)));
        });
        claims.Add("client-fine", phrase => Require(phrase, AreAllAnswered));
        claims.Add("client-hurt", phrase => Require(phrase, !AreAllAnswered));
        claims.Add("answered-pods", Answered);
        claims.Add("answer-count", AnswerCount);
        claims.Add("traffic-not-to", NotToSingled);
        claims.Add("differs-answers", Differs);
    }

    private bool AreAllAnswered => _sent.All.All(RequestDriver.Succeeded);

    private IReadOnlyList<ApiObject> ReadyPods(PhraseMatch phrase) => _sent.ReadyPods(phrase.Text, null, null);

    /// <summary>Since its removal from the Service, the selected Pod has received no request, and others have.</summary>
    private void NotToSingled(PhraseMatch phrase)
    {
        var pod = tools.Story.Singled ?? throw new StepFailureException("Which Pod? No earlier step is about a single one.");
        var left = LeftOut(pod) ?? throw new StepFailureException(
            $"Expected: {phrase.Text}\nEvery Service still has {pod.Name} among its endpoints.");
        var since = tools.Requests.SentSince(left + Spreading);
        var label = _sent.PlaceOf(pod);
        var reached = since.Count(exchange => RequestDriver.AnsweredBy(exchange) == label);
        if (since.Count == 0 || reached > 0)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nOf {since.Count} requests since it was left out {reached} came to {pod.Name}.");
        }
    }

    /// <summary>When the Pod was no longer an endpoint of any Service; null if it still is.</summary>
    private TimeSpan? LeftOut(ApiObject pod)
    {
        TimeSpan? left = null;
        for (var view = tools.Story.History.At(0); ; view.Advance())
        {
            var isBehind = view.Of("Service").Any(service => service.Namespace == pod.Namespace
                && ObjectFacts.EndpointsOf(service, view).Any(endpoint => endpoint.Pod == pod.Name));
            left = isBehind ? null : left ?? view.Instant;
            if (view.IsAtEnd)
            {
                return left;
            }
        }
    }

    /// <summary>One Pod sent all responses. Later sentences can refer to it.</summary>
    private void Same(PhraseMatch phrase)
    {
        _ = phrase["noun"]?["kind"];
        var count = phrase["of"] is { } of ? Numbers.Of(of) : _sent.All.Count;
        var answering = _sent.Answering;
        var owner = phrase["owner"]?.Text;
        var now = tools.Story.History.Now;
        var isOne = owner is null || now.Of("Pod").Any(pod => answering.Contains(_sent.PlaceOf(pod))
            && now.OwnersOf(pod).Any(one => one.Name == owner
            && (phrase["kind"] is not { } kind || one.Kind == kind.Id)));
        var isOther = phrase["different"] is null || !answering.Contains(_sent.PlaceOf(tools.Story.Singled
            ?? throw new StepFailureException("Other than which? No earlier step is about a single one.")));
        Require(phrase, AreAllAnswered && answering.Count == 1 && _sent.All.Count == count && isOne && isOther);
        tools.Story.Singled = tools.Story.History.Now.Of("Pod").FirstOrDefault(pod => answering.Contains(_sent.PlaceOf(pod)))
            ?? tools.Story.Singled;
    }

    /// <summary>One Pod responded, and it responded to none of the earlier requests.</summary>
    private void Differs(PhraseMatch phrase)
    {
        var earlier = tools.Requests.Earlier.Where(RequestDriver.Succeeded).Select(RequestDriver.AnsweredBy)
            .ToHashSet();
        if (earlier.Count == 0)
        {
            throw new StepFailureException($"\"{phrase.Text}\": than which? No earlier request was answered.");
        }

        Require(phrase, AreAllAnswered && _sent.Answering is { Count: 1 } now && !now.Overlaps(earlier));
    }

    /// <summary>The number of Pods that sent the responses to the last requests. If none is claimed, no request reached a Pod.</summary>
    private void AnswerCount(PhraseMatch phrase)
    {
        var quantity = Quantity.Of(phrase["quantity"]);
        var owner = phrase["owner"]?.Text;
        var now = tools.Story.History.Now;
        var pods = now.Of("Pod").Where(pod => owner is null || now.OwnersOf(pod).Any(one => one.Name == owner
            && (phrase["kind"] is not { } kind || one.Kind == kind.Id))).Select(_sent.PlaceOf).ToHashSet();
        var answering = _sent.All.Where(RequestDriver.Succeeded).Select(RequestDriver.AnsweredBy).Distinct()
            .Count(pods.Contains);
        Require(phrase, quantity.IsMet(answering, answering));
    }

    /// <summary>A Pod of that workload sent the last response.</summary>
    private void Answered(PhraseMatch phrase)
    {
        var owner = phrase["owner"]?.Text ?? tools.Story.Workload?.Name ?? throw new StepFailureException(
            "Of which Pods? No earlier step names any.");
        KnownNames.Require(owner, tools.Story);
        var last = tools.Requests.Exchanges[^1];
        var places = tools.Requests.Behind.Append(last).Select(RequestDriver.AnsweredBy).ToHashSet();
        var now = tools.Story.History.Now;
        var isOne = now.Of("Pod").Any(pod => places.Contains(_sent.PlaceOf(pod))
            && IsOf(pod, phrase["kind"]?.Id, owner, now));
        Require(phrase, RequestDriver.Succeeded(last) && isOne);
    }

    private static bool IsOf(ApiObject pod, string? kind, string owner, History.ClusterView now) => kind == "Service"
        ? Belonging.IsSelected(pod, now, owner)
        : (kind is null or "Pod" && pod.Name == owner)
            || now.OwnersOf(pod).Any(one => one.Name == owner && (kind is null || one.Kind == kind));

    private void Require(PhraseMatch phrase, bool isSo)
    {
        if (!isSo)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nAnswers:\n{_sent.Answers()}");
        }
    }
}
