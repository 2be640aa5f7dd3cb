using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about connections. Such a claim sends its own requests, each second for as long as a state may take.</summary>
internal sealed class ConnectionClaims(StoryTools tools)
{
    private readonly ConnectionEnds _ends = new(tools);
    private readonly Trials _trials = new(tools);

    private string? _lastName;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("connect", Connect);
        claims.Add("connect-self", Self);
        claims.Add("dns-works", phrase =>
        {
            _lastName = "kubernetes.default";
            Resolve(phrase, wanted: true);
        });
        claims.Add("connect-fate", Fate);
        claims.Add("requests-to", RequestsTo);
        claims.Add("connect-n", FateOfMany);
        claims.Add("answers-with", AnswersWith);
        claims.Add("answers-text", AnswersText);
        claims.Add("resolve-can", phrase =>
        {
            _lastName = phrase.TextOf("text");
            Resolve(phrase, phrase["reach"]!.Id == "yes");
        });
        claims.Add("not-affected", NotAffected);
        claims.Add("port-everywhere", PortEverywhere);
        claims.Add("by-cluster-ip", ByClusterIP);
    }

    private static bool IsThrough(Exchange exchange) => exchange.Outcome is ConnectionOutcome.Answered or ConnectionOutcome.Closed;

    private void Connect(PhraseMatch phrase)
    {
        _lastName = null;
        _ends.Aim(phrase["reach-target"]);
        var connector = phrase["connector"] ?? phrase["place"];
        connector = connector is { Rule: "nobody-connects" } ? phrase["place"] : connector;
        var isNobody = phrase["connector"]?.Id == "none" || connector?.Says("no Pod") == true;
        Reach(phrase, connector, isNobody && phrase["reach"]!.Id == "yes" ? "no" : phrase["reach"]!.Id);
    }

    /// <summary>An allowed client reaches at least one of the ports; a forbidden client reaches none.</summary>
    private void Reach(PhraseMatch phrase, PhraseMatch? connector, string reach) => Await(phrase, connector, exchanges => reach switch
    {
        "yes" => exchanges.Any(IsThrough),
        "refused" => exchanges.All(static one => one.Outcome == ConnectionOutcome.Refused),
        "timeout" => exchanges.All(static one => one.Outcome == ConnectionOutcome.TimedOut),
        _ => !exchanges.Any(IsThrough),
    });

    private void Fate(PhraseMatch phrase)
    {
        var (holds, _) = RequestClaims.Fate(phrase["fate"]!);
        _lastName = null;
        _ends.Aim(phrase["reach-target"]);
        Await(phrase, phrase["connector"] ?? phrase["place"], exchanges => exchanges.All(holds));
    }

    /// <summary>The outcomes of the requests that the scenario has sent to a URL; if it has sent none, of a new one.</summary>
    private void RequestsTo(PhraseMatch phrase)
    {
        var (holds, words) = RequestClaims.Fate(phrase["fate"]!);
        var url = phrase.TextOf("text");
        var quantity = Quantity.Of(phrase["quantity"]);
        if (quantity.IsNone && phrase["fate"]!.Says("ない"))
        {
            // 1件も失敗しない is a single negation.
            quantity = Quantity.Every;
        }

        if (tools.Story.IsJustChanged && tools.Requests.IsTrafficRunning)
        {
            new ClaimClock(tools.Story).ComeAbout();
        }

        var sent = tools.Requests.SentTo(url);
        if (sent.Count == 0)
        {
            tools.Requests.Send(url, phrase["of"] is { } many ? Numbers.Of(many) : 1, Requests.RequestClient.AnyPod);
            sent = tools.Requests.Exchanges;
        }

        var count = sent.Count(holds);
        if (phrase["of"] is { } said && Numbers.Of(said) != sent.Count)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{sent.Count} requests were sent.");
        }

        if (!quantity.IsMet(count, sent.Count))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{count} of {sent.Count} requests {words}. The route of one:\n"
                + (sent.FirstOrDefault(one => !holds(one)) ?? sent[0]).Trace);
        }
    }

    /// <summary>The outcome of a number of requests: those that were just sent, or new ones.</summary>
    private void FateOfMany(PhraseMatch phrase)
    {
        var (holds, _) = RequestClaims.Fate(phrase["fate"]!);
        var (count, quantity) = (Numbers.Of(phrase["count"]!), Quantity.Of(phrase["quantity"]));
        _lastName = null;
        _ends.Aim(phrase["reach-target"]);
        var client = _ends.ClientsOf(phrase["place"])[0];
        var url = _ends.UrlsOf(client)[0];
        bool IsSo(IReadOnlyList<Exchange> sent) => sent.Count == count && quantity.IsMet(sent.Count(holds), sent.Count);
        var isFirst = tools.Requests.HasSent(url, count);
        Until(phrase, () =>
        {
            if (!isFirst)
            {
                tools.Requests.Send(url, count, client);
            }

            isFirst = false;
            return tools.Requests.Exchanges;
        }, IsSo);
    }

    /// <summary>The Pod that was named last responds at its own address; if it still does, now.</summary>
    private void Self(PhraseMatch phrase)
    {
        _ = phrase["quality"];
        var target = tools.Story.Singled is { } singled && tools.Story.IsSingledLast
            ? Target.Of("Pod", singled.Name, singled.Namespace, tools.Story) : Target.Last("Pod", tools.Story);
        var pod = target.FindOrThrow(tools.Story);
        var port = ObjectFacts.Templates(pod).SelectMany(static one => one["ports"] as ListValue ?? ListValue.Empty)
            .Select(static one => one.Find("containerPort")).OfType<IntegerValue>().Select(static one => one.Integer).DefaultIfEmpty(80)
            .First();
        IReadOnlyList<Exchange> sent = [];
        _trials.Until(phrase,
            () => (sent = Ask(_ends.ClientsOf(null)[0], [$"http://{pod.TextAt("status", "podIP")}:{port}"])).All(RequestDriver.Succeeded),
            () => $"The route of a request:\n{sent[^1].Trace}", isNow: phrase.Says("still"));
    }

    private void AnswersWith(PhraseMatch phrase)
    {
        var status = Numbers.Of(phrase["number"]!);
        _ends.Aim(phrase["reach-target"]);
        var client = _ends.ClientsOf(phrase["place"])[0];
        var isOfIngress = tools.Story.History.Now.Of("Ingress").Count > 0 && phrase["place"] is null;
        Until(phrase, () =>
        {
            if (isOfIngress)
            {
                new ClientDeeds(tools).Visit(_ends.UrlsOf(client)[0], 1);
            }
            else
            {
                tools.Requests.Send(_ends.UrlsOf(client)[0], 1, client);
            }

            return tools.Requests.Exchanges;
        }, exchanges => exchanges.All(exchange => exchange.Response?.Status == status));
    }

    private void AnswersText(PhraseMatch phrase)
    {
        var text = phrase.TextOf("value");
        _ends.Aim(phrase["reach-target"]);
        Await(phrase, phrase["place"], exchanges => exchanges.All(exchange => exchange.Response?.Body.TrimEnd('\n') == text));
    }

    private void Resolve(PhraseMatch phrase, bool wanted)
    {
        _ends.Leave();
        foreach (var client in _ends.ClientsOf(phrase["connector"]))
        {
            bool IsSo()
            {
                tools.Requests.As(client, sender => tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(sender, _lastName!, null));
                return tools.Story.Lookup is { Answer: { IsNameKnown: true, Records.Count: > 0 } } == wanted;
            }

            _trials.Until(phrase, IsSo, () => $"The response for {_lastName}, of {tools.Story.Lookup!.Server}: "
                + string.Join(", ", tools.Story.Lookup.Answer?.Records.Select(static record => record.Data) ?? ["none"]));
        }
    }

    /// <summary>This client can still do what another one no longer can.</summary>
    private void NotAffected(PhraseMatch phrase)
    {
        if (_lastName is not null)
        {
            Resolve(phrase, wanted: true);
        }
        else if (_ends.HasTarget)
        {
            Reach(phrase, phrase["connector"], "yes");
        }
        else
        {
            throw new StepFailureException("By what? No earlier step names a connection.");
        }
    }

    private void PortEverywhere(PhraseMatch phrase)
    {
        if (phrase["owner"] is { } owner)
        {
            RequireNodeWithout(owner.Text);
        }

        var nodes = tools.Story.History.Now.Of("Node").Where(node => !phrase.Says("worker", "ワーカー")
            || !ObjectFacts.IsControlPlane(node)).ToList();
        if (phrase["count"] is { } said && Numbers.Of(said) != nodes.Count)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere are {nodes.Count} nodes.");
        }

        var client = phrase["place"] is { } place ? _ends.ClientsOf(place)[0] : RequestClient.Outside;
        foreach (var node in nodes)
        {
            var address = node.ListAt("status", "addresses").OfType<ObjectValue>()
                .First(static one => one["type"] is StringValue { Text: "InternalIP" })["address"] as StringValue;
            Until(phrase, () => Ask(client, [$"http://{address!.Text}:{Numbers.Of(phrase["number"]!)}"]),
                exchanges => exchanges.All(phrase["status"] is { } status ? exchange => exchange.Response?.Status == Numbers.Of(status)
                    : RequestDriver.Succeeded));
        }
    }

    /// <exception cref="StepFailureException">Every worker runs a Pod of it, so a claim about nodes without one would test
    /// nothing.</exception>
    private void RequireNodeWithout(string owner)
    {
        var now = tools.Story.History.Now;
        var subject = new Subjects.Subject { Words = owner, Kind = "Pod", Owners = [owner] };
        var with = Subjects.Finder.Find(subject, now, tools.Story, withTerminating: false).Select(static pod => pod.TextAt("spec",
            "nodeName")).ToList();
        if (with.Count == 0 || now.Of("Node").All(node => with.Contains(node.Name, StringComparer.Ordinal)))
        {
            throw new StepFailureException($"There is no node without a Pod of \"{owner}\", or none with one.");
        }
    }

    private void ByClusterIP(PhraseMatch phrase)
    {
        var target = phrase["text"] is { } named ? Target.Of("Service", named.Text, null, tools.Story)
            : Target.Last("Service", tools.Story);
        Until(phrase, () =>
        {
            tools.Requests.SendToClusterIP(target.Name, 1, _ends.ClientsOf(phrase["place"])[0], target.Namespace);
            return tools.Requests.Exchanges;
        }, static exchanges => exchanges.All(RequestDriver.Succeeded));
    }

    /// <summary>Each client connects by itself.</summary>
    private void Await(PhraseMatch phrase, PhraseMatch? connector, Func<IReadOnlyList<Exchange>, bool> isRight)
    {
        foreach (var client in _ends.ClientsOf(connector))
        {
            Until(phrase, () => Ask(client, _ends.UrlsOf(client)), isRight);
        }
    }

    private IReadOnlyList<Exchange> Ask(RequestClient client, IReadOnlyList<string> urls) => [.. urls.SelectMany(url =>
    {
        tools.Requests.Send(url, 1, client);
        return tools.Requests.Exchanges;
    })];

    /// <summary>A claim that something is still true is checked at once.</summary>
    private void Until(PhraseMatch phrase, Func<IReadOnlyList<Exchange>> send, Func<IReadOnlyList<Exchange>, bool> isRight)
    {
        IReadOnlyList<Exchange> sent = [];
        _trials.Until(phrase, () => isRight(sent = send()), () => $"The route of a request:\n{sent[^1].Trace}",
            isNow: phrase["reach"]?.Says("still") == true || phrase["fate"]?.Says("still") == true);
    }
}
