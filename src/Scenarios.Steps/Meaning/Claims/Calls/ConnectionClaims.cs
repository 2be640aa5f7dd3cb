using Scenarios.Cluster.Network;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Claims.Network;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Calls;

/// <summary>
/// Who reaches whom: such a claim sends its requests itself, again each second as long as a state may take to come about.
/// </summary>
internal sealed class ConnectionClaims(StoryTools tools)
{
    private const string OtherNamespace = "elsewhere";
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private IReadOnlyList<string> _lastUrls = [];
    private string? _lastName;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("connect", Connect);
        claims.Add("connect-fate", Fate);
        claims.Add("answers-with", AnswersWith);
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
        var urls = phrase["reach-target"] is { } target ? UrlsOf(target)
            : _lastUrls.Count > 0 ? _lastUrls : throw new StepFailureException("To what? Nothing was reached for before.");
        _lastUrls = urls;
        _lastName = null;
        Reach(phrase, urls, phrase["reach"]!.Id == "yes" && phrase["connector"]!.Id != "none" && !phrase["connector"]!.Says("no Pod"));
    }

    /// <summary>Who may gets through to one of the ports at least; who may not to none.</summary>
    private void Reach(PhraseMatch phrase, IReadOnlyList<string> urls, bool wanted)
    {
        foreach (var client in ClientsOf(phrase["connector"]))
        {
            Await(phrase, client, urls, exchanges => wanted ? exchanges.Any(IsThrough) : !exchanges.Any(IsThrough));
        }
    }

    private void Fate(PhraseMatch phrase)
    {
        var (holds, _) = RequestClaims.Fate(phrase["fate"]!);
        _lastUrls = UrlsOf(phrase["reach-target"]!);
        var clients = phrase["connector"] is { } said ? ClientsOf(said) : [Places.Of(phrase["place"], tools.Story)];
        foreach (var client in clients)
        {
            Await(phrase, client, _lastUrls, exchanges => exchanges.All(holds));
        }
    }

    private void AnswersWith(PhraseMatch phrase)
    {
        var status = Numbers.Of(phrase["number"]!);
        var url = UrlsOf(phrase["reach-target"]!)[0];
        var isOfIngress = tools.Story.History.Now.Of("Ingress").Count > 0 && phrase["place"] is null;
        Until(phrase, () =>
        {
            if (isOfIngress)
            {
                new ClientDeeds(tools).Visit(url, 1);
            }
            else
            {
                tools.Requests.Send(url, 1, Places.Of(phrase["place"], tools.Story));
            }

            return tools.Requests.Exchanges;
        }, exchanges => exchanges.All(exchange => exchange.Response?.Status == status));
    }

    private void Resolve(PhraseMatch phrase, bool wanted)
    {
        foreach (var client in ClientsOf(phrase["connector"]))
        {
            bool IsSo()
            {
                tools.Requests.As(client, sender => tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(sender, _lastName!, null));
                return tools.Story.Lookup is { Answer: { IsNameKnown: true, Records.Count: > 0 } } == wanted;
            }

            var limit = LimitOf(phrase);
            while (!IsSo())
            {
                if (tools.Story.Now + Step > limit)
                {
                    throw new StepFailureException($"Expected: {phrase.Text}\nThe answer about {_lastName}, of {tools.Story.Lookup!.Server}: "
                        + string.Join(", ", tools.Story.Lookup.Answer?.Records.Select(static record => record.Data) ?? ["none"]));
                }

                tools.Cluster.Pass(Step);
            }
        }
    }

    /// <summary>What somebody else could no more do, this one still can.</summary>
    private void NotAffected(PhraseMatch phrase)
    {
        if (_lastName is not null)
        {
            Resolve(phrase, wanted: true);
        }

        if (_lastUrls.Count > 0)
        {
            Reach(phrase, _lastUrls, wanted: true);
        }

        if (_lastName is null && _lastUrls.Count == 0)
        {
            throw new StepFailureException("By what? No connection was spoken of before.");
        }
    }

    private void PortEverywhere(PhraseMatch phrase)
    {
        if (phrase["owner"] is { } owner)
        {
            RequireNodeWithout(owner.Text);
        }

        var nodes = tools.Story.History.Now.Of("Node").Where(node => !phrase.Says("worker")
            || node.Labels["node-role.kubernetes.io/control-plane"] is null).ToList();
        foreach (var node in nodes)
        {
            var address = node.ListAt("status", "addresses").OfType<ObjectValue>()
                .First(static one => one["type"] is StringValue { Text: "InternalIP" })["address"] as StringValue;
            Await(phrase, RequestClient.Outside, [$"http://{address!.Text}:{Numbers.Of(phrase["number"]!)}"],
                static exchanges => exchanges.All(RequestDriver.Succeeded));
        }
    }

    /// <exception cref="StepFailureException">Every worker runs one: the claim would say nothing of nodes without.</exception>
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
        var name = phrase["text"]?.Text ?? LastService();
        var target = Target.Of("Service", name, null, tools.Story);
        Until(phrase, () =>
        {
            tools.Requests.SendToClusterIP(name, 1, RequestClient.AnyPod, target.Namespace);
            return tools.Requests.Exchanges;
        }, static exchanges => exchanges.All(RequestDriver.Succeeded));
    }

    private void Await(PhraseMatch phrase, RequestClient client, IReadOnlyList<string> urls, Func<IReadOnlyList<Exchange>, bool> isRight) =>
        Until(phrase, () => [.. urls.SelectMany(url =>
        {
            tools.Requests.Send(url, 1, client);
            return tools.Requests.Exchanges;
        })], isRight);

    private void Until(PhraseMatch phrase, Func<IReadOnlyList<Exchange>> send, Func<IReadOnlyList<Exchange>, bool> isRight)
    {
        var limit = LimitOf(phrase);
        for (var exchanges = send(); !isRight(exchanges); exchanges = send())
        {
            if (tools.Story.Now + Step > limit)
            {
                throw new StepFailureException($"Not so: {phrase.Text}\nThe way of a request:\n{exchanges[^1].Trace}");
            }

            tools.Cluster.Pass(Step);
        }
    }

    /// <summary>What is still so is so at once.</summary>
    private TimeSpan LimitOf(PhraseMatch phrase)
    {
        return LookTime.Until(phrase, tools.Story, isNow: phrase["reach"]?.Says("still") == true);
    }

    private IReadOnlyList<RequestClient> ClientsOf(PhraseMatch? connector) => connector?.Id switch
    {
        "named" => [.. connector.All("text").Select(PodNamed)],
        "namespaces" => [RequestClient.AnyPod with { Namespace = Elsewhere() }],
        "namespace" => [RequestClient.AnyPod with { Namespace = connector.TextOf("ns") }],
        "labelled" => [RequestClient.AnyPod with { Labels = connector.TextOf("label"), Namespace = tools.Story.Namespace }],
        "outside" => [RequestClient.Outside],
        "it" when tools.Story.LastNamed("Pod") is { } name => [PodNamed(name)],
        _ => [tools.Story.Client ?? RequestClient.AnyPod with { Namespace = tools.Story.Namespace }],
    };

    private RequestClient PodNamed(PhraseMatch name) => PodNamed(name.Text);

    private RequestClient PodNamed(string name)
    {
        var target = Target.Of("Pod", name, null, tools.Story);
        return target.Find(tools.Story) is null ? throw new StepFailureException($"There is no Pod \"{name}\".")
            : new RequestClient(RequestPlace.NamedPod, name) { Namespace = target.Namespace };
    }

    private string Elsewhere()
    {
        if (tools.Story.History.Now.Find("Namespace", string.Empty, OtherNamespace) is null)
        {
            tools.Terminal.TypeAside($"kubectl create namespace {OtherNamespace}");
        }

        return OtherNamespace;
    }

    private string LastService() =>
        tools.Story.LastNamed("Service") ?? throw new StepFailureException("Which Service? None was named before.");

    private IReadOnlyList<string> UrlsOf(PhraseMatch target)
    {
        var port = target["port"] is { } number ? Numbers.Of(number) : (int?)null;
        switch (target.Id)
        {
            case "url" when target.TextOf("text") is var text && !IsBareName(text):
                return [text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}"];
            case "it":
                return _lastUrls.Count > 0 ? _lastUrls : [OtherDeeds.UrlOf(LastService(), tools.Story)];
            case "service":
                return [port is null ? OtherDeeds.UrlOf(LastService(), tools.Story) : $"http://{LastService()}:{port}"];
            default:
                var name = target["name"]?.Text ?? target.TextOf("text");
                return OfObject(Target.Of(target["kind"]?.Id ?? KindOf(name, target.Id == "address"), name, null, tools.Story), port,
                    target.Says("any port"));
        }
    }

    /// <summary>A name without a port or a dot is an object's.</summary>
    private static bool IsBareName(string text) => !text.Contains(':', StringComparison.Ordinal)
        && !text.Contains('.', StringComparison.Ordinal);

    private string KindOf(string name, bool isAddress) =>
        tools.Story.History.Now.Of(isAddress ? "Pod" : "Service").Any(item => item.Name == name) == isAddress && isAddress ? "Pod"
        : tools.Story.History.Now.Of("Service").Any(item => item.Name == name) ? "Service" : "Pod";

    private IReadOnlyList<string> OfObject(Target target, int? port, bool isAny)
    {
        var item = target.FindOrThrow(tools.Story);
        var address = item.Kind == "Service" ? item.TextAt("spec", "clusterIP") : item.TextAt("status", "podIP");
        var ports = item.Kind == "Service"
            ? item.ListAt("spec", "ports").OfType<ObjectValue>().Select(static one => one["port"])
            : Conditions.ObjectFacts.Templates(item).SelectMany(static container => (container["ports"] as ListValue
                ?? ListValue.Empty).OfType<ObjectValue>())
                .Select(static one => one["containerPort"]);
        var open = ports.OfType<IntegerValue>().Select(static one => one.Integer).DefaultIfEmpty(80).ToList();
        IEnumerable<long> meant = port is { } said ? [said] : isAny ? open : open.Take(1);
        return [.. meant.Select(one => $"http://{address}:{one}")];
    }
}
