using System.Globalization;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about the outcome of requests.</summary>
internal sealed class RequestClaims(StoryTools tools)
{
    private readonly SentRequests _sent = new(tools);

    private IReadOnlyList<Exchange> Traffic => _sent.All;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("requests", Check);
        claims.Add("no-request", phrase => Failures(phrase, static failed => failed == 0));
        claims.Add("error-share", phrase => Failures(phrase, failed => phrase.Says("less than", "fewer than", "under")
            ? failed < Share(phrase) * Traffic.Count : failed <= Share(phrase) * Traffic.Count));
        claims.Add("failure-share", phrase => Failures(phrase, failed => IsOver(phrase, failed)));
        claims.Add("success-share", phrase => Failures(phrase, failed => IsOver(phrase, Traffic.Count - failed)));
        claims.Add("slowest", phrase => Slowest(phrase, isLimit: true));
        claims.Add("slowest-over", phrase => Slowest(phrase, isLimit: false));
        claims.Add("slowest-time", SlowestTime);
        claims.Add("response", Response);
        claims.Add("response-lacks", Lacks);
        claims.Add("response-contains", phrase => tools.Requests.ExpectAllContain(phrase.TextOf("text")));
        claims.Add("status", phrase => Require(
            tools.Requests.Exchanges,
            exchange => exchange.Response?.Status == Numbers.Of(phrase["number"]!),
            $"got status {Numbers.Of(phrase["number"]!)}",
            static failed => failed == 0));
        claims.Add("node-status", NodeStatus);
        claims.Add("node-answer", NodeStatus);
        claims.Add("node-only", NodeOnly);
        claims.Add("node-others", NodeOthers);
        claims.Add("spread", Spread);
        claims.Add("every-answered", EveryAnswered);
        claims.Add("answered-by", phrase => Answered(phrase, wanted: true));
        claims.Add("traffic-only", phrase => Answered(phrase, wanted: true));
        claims.Add("not-answered-by", phrase => Answered(phrase, wanted: false));
    }

    /// <summary>The last response, or all responses if that is stated.</summary>
    private void Response(PhraseMatch phrase)
    {
        var text = phrase.TextOf("text");
        if (phrase.Says("every", "each", "all", "すべて", "全て", "必ず", "常に", "いつも", "どの", "どれも"))
        {
            if (tools.Requests.Exchanges.FirstOrDefault(one => one.Response?.Body.TrimEnd('\n') != text) is { } other)
            {
                throw new StepFailureException(
                    $"A response is not \"{text}\" but:\n{other.Response?.Body ?? $"{other.Outcome}"}\nIts route:\n{other.Trace}");
            }
        }
        else
        {
            tools.Requests.ExpectBody(text);
        }
    }

    private void Failures(PhraseMatch phrase, Func<int, bool> isRight)
    {
        RequireCount(phrase, "of", Traffic.Count, "requests");
        Require(phrase["sender"] is { } sender ? SentBy(sender.Text) : Traffic, RequestDriver.Succeeded, "succeeded", isRight);
    }

    /// <summary>The requests of one client: it begins their routes.</summary>
    private List<Exchange> SentBy(string pod)
    {
        var place = _sent.PlaceOf(Target.Of("Pod", pod, null, tools.Story).FindOrThrow(tools.Story));
        return [.. Traffic.Where(one => one.Trace.Hops is [var first, ..] && first.Place == place)];
    }

    private bool IsOver(PhraseMatch phrase, int number) => phrase.Says("more than", "over")
        ? number > Share(phrase) * Traffic.Count : number >= Share(phrase) * Traffic.Count;

    private static double Share(PhraseMatch phrase) =>
        (Numbers.Of(phrase["number"]!) + (phrase["tenth"] is { } tenth ? Numbers.Of(tenth) / Math.Pow(10, tenth.Text.Length) : 0)) / 100;

    private void Check(PhraseMatch claim)
    {
        var requests = claim["requests"];
        var fate = claim["fate"]!;
        var exchanges = _sent.During(claim);
        var (holds, words) = Fate(fate);
        var said = requests?["quantity"] ?? claim["quantity"];
        var quantity = said is null ? Quantity.Every : Quantity.Of(said);
        if (said is not null && quantity.IsNone && fate.Says("ない"))
        {
            // 1件も失敗しない is a single negation, not a double one.
            quantity = Quantity.Every;
        }

        if (requests is not null)
        {
            RequireCount(requests, "of", exchanges.Count, "requests");
            RequireCount(requests, "digits", exchanges.Count, "requests");
        }

        if (requests?["number"] is { } number && Numbers.Of(number) != exchanges.Count)
        {
            throw new StepFailureException($"{exchanges.Count} requests were sent, not {Numbers.Of(number)}.");
        }

        if (quantity.IsNone && exchanges.Count == 0)
        {
            throw new StepFailureException("No request was sent.");
        }

        Require(exchanges, holds, words, others => quantity.IsMet(exchanges.Count - others, exchanges.Count), quantity.Most);
    }

    /// <summary>The claimed outcome of a request, with its words.</summary>
    internal static (Func<Exchange, bool> Holds, string Words) Fate(PhraseMatch fate) => fate.Id switch
    {
        "succeed" => (RequestDriver.Succeeded, "succeeded"),
        "answered-with" => (exchange => exchange.Response?.Status == Numbers.Of(fate["number"]!), fate.Text),
        "answered-text" => (exchange => exchange.Response?.Body.TrimEnd('\n') == fate.TextOf("text"), fate.Text),
        "fail-with" => (exchange => exchange.Outcome == RequestFailure.Of(fate.TextOf("text")), fate.Text),
        "fail-how" when fate["how"] is { Id: "server" } how => (exchange => exchange.Response?.Status == Numbers.Of(how["number"]!)
            && !(fate.Says("fail") && RequestDriver.Succeeded(exchange)), fate.Text),
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
        _ => throw new StepFailureException($"A request that fails with \"{how}\" is understood, but cannot be checked yet."),
    };

    private void Require(
        IReadOnlyList<Exchange> exchanges,
        Func<Exchange, bool> holds,
        string words,
        Func<int, bool> isRight,
        int? most = null)
    {
        if (exchanges.Count == 0)
        {
            throw new StepFailureException("No request was sent.");
        }

        var others = exchanges.Where(exchange => !holds(exchange)).ToList();
        if (!isRight(others.Count))
        {
            // If too many requests match, show one of them; if too few, show one that does not.
            var isTooMany = most is { } limit && exchanges.Count - others.Count > limit;
            var shown = isTooMany ? exchanges.First(holds) : others.FirstOrDefault() ?? exchanges[0];
            var other = others.Count > 0 ? "the first other one" : "one";
            var which = isTooMany ? "the first of them" : other;
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"{exchanges.Count - others.Count} of {exchanges.Count} requests {words}. "
                + $"The route of {which}:\n{shown.Trace}{Why(shown)}"));
        }
    }

    private string Why(Exchange exchange)
    {
        var lines = new Scenarios.Terminals.Reasons.ClusterReasons(tools.Story.Cluster).Of(exchange);
        return lines.Count == 0 ? string.Empty : $"Why:\n  {string.Join("\n  ", lines)}";
    }

    private void Slowest(PhraseMatch claim, bool isLimit)
    {
        var limit = Numbers.DurationOf(claim["duration"]!);
        var slowest = Traffic.MaxBy(exchange => exchange.Latency)!;
        if (isLimit ? slowest.Latency > limit : slowest.Latency <= limit)
        {
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"The slowest request took {slowest.Latency.TotalSeconds:0.###} s. Its route:\n{slowest.Trace}"));
        }
    }

    /// <summary>A time without a bound is stated as it was, and so as about that: a far shorter time is not what was said.</summary>
    private void SlowestTime(PhraseMatch claim)
    {
        var slowest = Traffic.MaxBy(exchange => exchange.Latency)!;
        if (!Spans.IsIn(claim["span"]!, slowest.Latency))
        {
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"The slowest request took {slowest.Latency.TotalSeconds:0.###} s; for a limit, write: the slowest took at most … "
                + $"Its route:\n{slowest.Trace}"));
        }
    }

    /// <summary>There are responses, and none of them has the text.</summary>
    private void Lacks(PhraseMatch claim)
    {
        var text = claim.TextOf("text");
        Vacuous.RefuseEmpty(text, "response");
        var sent = tools.Requests.Sent;
        if (!sent.Any(static one => one.Response is not null))
        {
            throw new StepFailureException(
                $"Expected: {claim.Text}\nThere is no response. The route of the last request:\n{sent[^1].Trace}");
        }

        if (sent.FirstOrDefault(one => one.Response?.Body.Contains(text, StringComparison.Ordinal) == true) is { } other)
        {
            throw new StepFailureException($"A response contains \"{text}\":\n{other.Response!.Body}\nIts route:\n{other.Trace}");
        }
    }

    private int Count(PhraseMatch subject) => Finder.Find(
        new SubjectReader(tools.Story).Read(subject), tools.Story.History.Now, tools.Story, withTerminating: false).Count;

    private void Spread(PhraseMatch claim)
    {
        var isEven = claim.Says("even", "equal", "均");
        var pods = claim["pods"] is { } number ? Numbers.Of(number) : claim["subject"] is { } subject ? Count(subject) : Pods(claim).Count;
        tools.Requests.ExpectSpread(pods, isEven);
    }

    private void EveryAnswered(PhraseMatch claim)
    {
        var least = claim["at-least"] is { } number ? Numbers.Of(number) : 1;
        var pods = Pods(claim);
        RequireCount(claim, "number", pods.Count, "ready Pods");
        RequireCount(claim, "of", Traffic.Count, "requests");
        var counts = Traffic.GroupBy(RequestDriver.AnsweredBy)
            .ToDictionary(group => group.Key, group => group.Count());
        var missed = pods.Where(pod => counts.GetValueOrDefault(_sent.PlaceOf(pod)) < least).ToList();
        if (missed.Count > 0 || pods.Count == 0)
        {
            throw new StepFailureException(
                $"These Pods answered fewer than {least}: {string.Join(", ", missed.Select(pod => pod.Name))}. "
                + $"Answers:\n{_sent.Answers()}");
        }
    }

    /// <summary>Every node was sent a request, and the responses have this status.</summary>
    private void NodeStatus(PhraseMatch phrase)
    {
        if (phrase["number"] is { } said)
        {
            var status = Numbers.Of(said);
            Require(tools.Requests.Exchanges, exchange => exchange.Response?.Status == status, $"got status {status}",
                static failed => failed == 0);
        }
        else
        {
            Require(tools.Requests.Exchanges, RequestDriver.Succeeded, "succeeded", static failed => failed == 0);
        }

        var asked = tools.Requests.Exchanges.Select(static exchange => exchange.Address).ToHashSet(StringComparer.Ordinal);
        var whom = phrase["node-all"] ?? phrase;
        var (isOfWorkers, many) = (phrase.Says("worker") || whom["worker"] is not null, whom["of"]);
        var left = tools.Story.History.Now.Of("Node").Where(node =>
            (!isOfWorkers || !ObjectFacts.IsControlPlane(node))
            && !node.ListAt("status", "addresses").Any(one => one.Find("address") is StringValue { Text: var address }
                && asked.Any(known => known == address || known.StartsWith($"{address}:", StringComparison.Ordinal)))).ToList();
        if (many is not null && Numbers.Of(many) != asked.Count)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere are {asked.Count} nodes that were asked.");
        }

        if (left.Count > 0 && many is null)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nNo request was sent to {string.Join(", ", left.Select(static node => node.Name))}.");
        }
    }

    /// <summary>The nodes that were sent a request: those that run one of the Pods, and the others.</summary>
    private (List<Exchange> With, List<Exchange> Without) ByNode(PhraseMatch phrase)
    {
        var owner = phrase["owner"]?.Text ?? tools.Story.WorkloadOrThrow.Name;
        var kind = phrase["kind"]?.Id ?? (phrase["owner"] is null ? tools.Story.WorkloadOrThrow.Kind : null);
        var now = tools.Story.History.Now;
        var nodes = Finder.Find(new Subject { Words = owner, Kind = "Pod", OwnerKind = kind, Owners = [owner] }, now, tools.Story,
            withTerminating: false).Select(static pod => pod.TextAt("spec", "nodeName")).ToHashSet(StringComparer.Ordinal);
        var addresses = now.Of("Node").Where(node => nodes.Contains(node.Name))
            .SelectMany(static node => node.ListAt("status", "addresses").OfType<ObjectValue>())
            .Select(static one => ObjectFacts.Text(one, "address")).ToList();
        bool IsThere(Exchange one) => addresses.Exists(known => one.Address == known
            || one.Address.StartsWith($"{known}:", StringComparison.Ordinal));
        var sent = tools.Requests.Exchanges;
        return ([.. sent.Where(IsThere)], [.. sent.Where(one => !IsThere(one))]);
    }

    private void NodeOnly(PhraseMatch phrase)
    {
        var (with, without) = ByNode(phrase);
        if (with.Count == 0 || without.Count == 0 || !with.TrueForAll(RequestDriver.Succeeded) || without.Exists(RequestDriver.Succeeded))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nAnswers:\n{_sent.Answers()}");
        }
    }

    private void NodeOthers(PhraseMatch phrase)
    {
        var (_, without) = ByNode(phrase);
        var (holds, _) = Fate(phrase["fate"]!);
        RequireCount(phrase, "number", without.Count, "other nodes that were sent a request");
        if (without.Count == 0 || !without.TrueForAll(one => holds(one)))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nAnswers:\n{_sent.Answers()}");
        }
    }

    /// <summary>Requires that a count stated in the sentence equals the actual one.</summary>
    private static void RequireCount(PhraseMatch claim, string slot, int actual, string what)
    {
        if (claim[slot] is { } said && Numbers.Of(said) != actual)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThere are {actual} {what}.");
        }
    }

    private void Answered(PhraseMatch claim, bool wanted)
    {
        RequireCount(claim, "of", Traffic.Count, "requests");
        if (claim["subject"]!.Says("the same", "one and the same", "同じ"))
        {
            RequireOne(claim, wanted);
            return;
        }

        var subject = new SubjectReader(tools.Story).Read(claim["subject"]!);
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: true)
            .Select(_sent.PlaceOf)
            .ToHashSet();
        if (pods.Count == 0)
        {
            KnownNames.Require(subject, tools.Story);
        }

        if (!subject.Quantity.IsAll && !subject.Quantity.IsMet(pods.Count, pods.Count))
        {
            throw new StepFailureException(
                $"Not so: {claim.Text}\nThere are {pods.Count}: "
                + string.Join(", ", pods.Select(static place => place.ToString()).Order(StringComparer.Ordinal)));
        }

        if (Traffic.Any(exchange => pods.Contains(RequestDriver.AnsweredBy(exchange)) != wanted))
        {
            throw new StepFailureException($"Not true: {claim.Text}\nAnswers:\n{_sent.Answers()}");
        }
    }

    /// <summary>All were answered by one Pod, whichever it is.</summary>
    private void RequireOne(PhraseMatch claim, bool wanted)
    {
        var answering = Traffic.Select(RequestDriver.AnsweredBy).Distinct().Count();
        if ((answering == 1 && Traffic.All(RequestDriver.Succeeded)) != wanted)
        {
            throw new StepFailureException($"Not true: {claim.Text}\nAnswers:\n{_sent.Answers()}");
        }
    }

    private IReadOnlyList<ApiObject> Pods(PhraseMatch claim) =>
        _sent.ReadyPods(claim.Text, claim["kind"]?.Id, claim["owner"]?.Text);
}
