using System.Globalization;
using Scenarios.Cluster.Network;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>What became of requests.</summary>
internal sealed class RequestClaims(StoryTools tools)
{
    private static readonly TimeSpan LongestChange = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What became of the requests. While they still go on, a change is looked at when it has come about: else a claim about all of it
    /// would be
    /// about its first instant.
    /// </summary>
    private IReadOnlyList<Exchange> Traffic
    {
        get
        {
            if (tools.Requests.IsTrafficRunning && tools.Story.Change is not null)
            {
                tools.Story.Cluster.Simulation.Settle(LongestChange);
            }

            return tools.Requests.Traffic;
        }
    }

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("requests", Check);
        claims.Add("no-request", _ => Require(Traffic, RequestDriver.Succeeded, "succeeded", static failed => failed == 0));
        claims.Add("error-share", phrase =>
            Require(Traffic, RequestDriver.Succeeded, "succeeded", failed => failed <= Share(phrase) * Traffic.Count));
        claims.Add("failure-share", phrase =>
            Require(Traffic, RequestDriver.Succeeded, "succeeded", failed => failed >= Share(phrase) * Traffic.Count));
        claims.Add("success-share", phrase =>
            Require(Traffic, RequestDriver.Succeeded, "succeeded", failed => Traffic.Count - failed >= Share(phrase) * Traffic.Count));
        claims.Add("slowest", Slowest);
        claims.Add("response", phrase => tools.Requests.ExpectBody(phrase.TextOf("text")));
        claims.Add("response-contains", phrase => tools.Requests.ExpectAllContain(phrase.TextOf("text")));
        claims.Add("status", phrase => Require(
            tools.Requests.Exchanges, exchange => exchange.Response?.Status == Numbers.Of(phrase["number"]!), $"got status {Numbers.Of(phrase["number"]!)}", static failed => failed == 0));
        claims.Add("spread", Spread);
        claims.Add("every-answered", EveryAnswered);
        claims.Add("answered-by", phrase => Answered(phrase, wanted: true));
        claims.Add("traffic-only", phrase => Answered(phrase, wanted: true));
        claims.Add("not-answered-by", phrase => Answered(phrase, wanted: false));
    }

    private static double Share(PhraseMatch phrase) =>
        (Numbers.Of(phrase["number"]!) + (phrase["tenth"] is { } tenth ? Numbers.Of(tenth) / Math.Pow(10, tenth.Text.Length) : 0)) / 100;

    private void Check(PhraseMatch claim)
    {
        var requests = claim["requests"]!;
        var fate = claim["fate"]!;
        var exchanges = Traffic;
        var (holds, words) = Fate(fate);
        var quantity = requests.Id == "n" ? Quantity.Of(requests["quantity"]) : Quantity.Of(claim["quantity"]);
        if (quantity.IsNone && fate.Says("ない"))
        {
            // 1件も失敗しない denies once, not twice.
            quantity = Quantity.Every;
        }

        if (requests["number"] is { } number && Numbers.Of(number) != exchanges.Count)
        {
            throw new StepFailureException($"{exchanges.Count} requests were sent, not {Numbers.Of(number)}.");
        }

        if (quantity.IsNone && exchanges.Count == 0)
        {
            throw new StepFailureException("No request was sent.");
        }

        Require(exchanges, holds, words, others => quantity.IsMet(exchanges.Count - others, exchanges.Count), quantity.Most);
    }

    private static (Func<Exchange, bool> Holds, string Words) Fate(PhraseMatch fate) => fate.Id switch
    {
        "succeed" => (RequestDriver.Succeeded, "succeeded"),
        "answered-with" => (exchange => exchange.Response?.Status == Numbers.Of(fate["number"]!), fate.Text),
        "answered-text" => (exchange => exchange.Response?.Body.TrimEnd('\n') == fate.TextOf("text"), fate.Text),
        "fail-with" => (exchange => exchange.Outcome == RequestFailure.Of(fate.TextOf("text")), fate.Text),
        "fail-how" => (exchange => exchange.Outcome == OutcomeOf(fate["how"]!.Id), fate.Text),
        _ => (static exchange => !RequestDriver.Succeeded(exchange), "failed"),
    };

    private static ConnectionOutcome OutcomeOf(string how) => how switch
    {
        "refused" => ConnectionOutcome.Refused,
        "timeout" => ConnectionOutcome.TimedOut,
        "name" => ConnectionOutcome.NameNotFound,
        "unreachable" => ConnectionOutcome.Unreachable,
        "closed" => ConnectionOutcome.Closed,
        _ => throw new StepFailureException($"A request that fails with \"{how}\" is understood, but nothing can look at it yet."),
    };

    private void Require(IReadOnlyList<Exchange> exchanges, Func<Exchange, bool> holds, string words, Func<int, bool> isRight, int? most = null)
    {
        if (exchanges.Count == 0)
        {
            throw new StepFailureException("No request was sent.");
        }

        var others = exchanges.Where(exchange => !holds(exchange)).ToList();
        if (!isRight(others.Count))
        {
            // Of too many one of them is looked at; of too few one that is not.
            var isTooMany = most is { } limit && exchanges.Count - others.Count > limit;
            var shown = isTooMany ? exchanges.First(holds) : others.FirstOrDefault() ?? exchanges[0];
            var other = others.Count > 0 ? "the first other one" : "one";
            var which = isTooMany ? "the first of them" : other;
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"{exchanges.Count - others.Count} of {exchanges.Count} requests {words}. The way of {which}:\n{shown.Trace}{Why(shown)}"));
        }
    }

    private string Why(Exchange exchange)
    {
        var lines = new Scenarios.Terminals.Reasons.ClusterReasons(tools.Story.Cluster).Of(exchange);
        return lines.Count == 0 ? string.Empty : $"Why:\n  {string.Join("\n  ", lines)}";
    }

    private void Slowest(PhraseMatch claim)
    {
        var limit = Numbers.DurationOf(claim["duration"]!);
        var slowest = Traffic.MaxBy(exchange => exchange.Latency)!;
        if (slowest.Latency > limit)
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture, $"The slowest request took {slowest.Latency.TotalSeconds:0.###} s. Its way:\n{slowest.Trace}"));
        }
    }

    private void Spread(PhraseMatch claim)
    {
        var isEven = claim.Says("even", "equal", "均");
        var pods = claim["pods"] is { } number ? Numbers.Of(number) : Pods(claim).Count;
        tools.Requests.ExpectSpread(pods, isEven);
    }

    private void EveryAnswered(PhraseMatch claim)
    {
        var least = claim["at-least"] is { } number ? Numbers.Of(number) : 1;
        var counts = Traffic.GroupBy(RequestDriver.AnsweredBy, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var missed = Pods(claim).Where(pod => counts.GetValueOrDefault(LabelOf(pod)) < least).ToList();
        if (missed.Count > 0)
        {
            throw new StepFailureException($"These Pods answered fewer than {least}: {string.Join(", ", missed.Select(pod => pod.Name))}. Answers:\n{Answers()}");
        }
    }

    private void Answered(PhraseMatch claim, bool wanted)
    {
        var subject = new SubjectReader(tools.Story).Read(claim["subject"]!);
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: true).Select(LabelOf).ToHashSet(StringComparer.Ordinal);
        if (Traffic.Any(exchange => pods.Contains(RequestDriver.AnsweredBy(exchange)) != wanted))
        {
            throw new StepFailureException($"Not so: {claim.Text}\nAnswers:\n{Answers()}");
        }
    }

    private string Answers() =>
        string.Join("\n", Traffic.GroupBy(RequestDriver.AnsweredBy, StringComparer.Ordinal)
            .Select(group => $"{group.Count(),6}  {group.Key}"));

    private IReadOnlyList<ApiObject> Pods(PhraseMatch claim)
    {
        var owner = claim["owner"]?.Text ?? tools.Story.Workload?.Name;
        var subject = new Subject { Words = claim.Text, Kind = "Pod", Owners = owner is null ? [] : [owner], OwnerKind = claim["kind"]?.Id, Qualities = ["ready"] };
        subject = subject.OwnerKind == "Service" ? subject with { OwnerKind = null, Owners = [], Services = subject.Owners } : subject;
        return Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
    }

    /// <summary>As traces name a Pod.</summary>
    private string LabelOf(ApiObject pod) => tools.Story.Cluster.Network.ClientIn(pod.Namespace, pod.Name)?.Name ?? pod.Name;
}
