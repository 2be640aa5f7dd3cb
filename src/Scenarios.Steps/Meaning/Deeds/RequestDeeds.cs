using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Actions of clients: requests, background traffic, DNS lookups.</summary>
internal sealed class RequestDeeds(StoryTools tools)
{
    /// <summary>Options of curl that change only its output.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "-s", "-S", "-sS", "-f", "-fsS", "-v", "-i", "--silent",
    };

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("curl", Curl);
        deeds.Add("curl-ip", CurlService);
        deeds.Add("curl-service", CurlService);
        deeds.Add("curl-node-port", CurlNodePort);
        deeds.Add("curl-port", phrase => tools.Requests.Send(
            $"http://{AddressOf(phrase.TextOf("node"))}:{Numbers.Of(phrase["port"]!)}", Count(phrase), PlaceOf(phrase) is { } place
                ? Places.Of(place, tools.Story)
                : Requests.RequestClient.Outside));
        deeds.Add("curl-nodes", CurlNodes);
        deeds.Add("curl-pod", phrase =>
        {
            var address = Target.Of("Pod", phrase.TextOf("pod"), null, tools.Story).FindOrThrow(tools.Story).TextAt("status", "podIP");
            tools.Requests.Send(
                phrase["port"] is { } port ? $"http://{address}:{Numbers.Of(port)}" : $"http://{address}",
                Count(phrase),
                Places.Of(PlaceOf(phrase), tools.Story));
        });
        deeds.Add("traffic", phrase => StartTraffic(phrase, TimeSpan.FromSeconds(1) / Math.Max(1, Numbers.Of(phrase["number"]!))));
        deeds.Add("traffic-every", phrase => StartTraffic(phrase, Numbers.DurationOf(phrase["period"]!)));
        deeds.Add("traffic-clients", StartClients);
        deeds.Add("traffic-stop", phrase =>
        {
            if (phrase.Says("load", "負荷"))
            {
                tools.Story.Cluster.Faults.EndProcessorUse();
            }

            tools.Requests.StopTraffic();
        });
        deeds.Add("lookup", phrase => tools.Requests.As(
            Places.Of(PlaceOf(phrase), tools.Story),
            client => tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(client, phrase.TextOf("text"), phrase["record"]?.Id)));
        deeds.Add("lookup-of", phrase => tools.Requests.As(
            Places.Of(PlaceOf(phrase), tools.Story),
            client => tools.Story.Lookup = tools.Story.Cluster.Network.LookUp(client, phrase.TextOf("service"), null)));
    }

    private void Curl(PhraseMatch phrase)
    {
        var client = Places.Of(PlaceOf(phrase), tools.Story);
        if (client.Place == Requests.RequestPlace.Outside)
        {
            new ClientDeeds(tools).Visit(OfNode(UrlIn(phrase.TextOf("text"))), Count(phrase));
        }
        else
        {
            tools.Requests.Send(OfNode(UrlIn(phrase.TextOf("text"))), Count(phrase), client);
        }
    }

    /// <summary>Returns the URL in a command such as <c>curl -s http://web</c>.</summary>
    /// <exception cref="StepFailureException">The command has options that would change the request.</exception>
    private static string UrlIn(string text)
    {
        if (!text.StartsWith("curl ", StringComparison.Ordinal))
        {
            return text;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[1..^1].All(Silent.Contains) ? words[^1]
            : throw new StepFailureException($"\"{text}\": write the URL alone, or run the command in a Pod.");
    }

    /// <summary>Replaces a node's name in a URL by its address, because DNS does not resolve it.</summary>
    private string OfNode(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var target) && tools.Story.History.Now.Of("Node").Any(node => node.Name == target.Host)
            ? url.Replace($"//{target.Host}", $"//{AddressOf(target.Host)}", StringComparison.Ordinal) : url;

    /// <summary>The stated place, or else the sender.</summary>
    private static PhraseMatch? PlaceOf(PhraseMatch phrase)
    {
        var client = phrase["client"];
        return phrase["place"] ?? client;
    }

    private static int Count(PhraseMatch phrase) =>
        phrase["count"] is { } count ? count.Rule == "times" ? Numbers.TimesOf(count) : Numbers.Of(count) : 1;

    private void CurlService(PhraseMatch phrase)
    {
        var kind = phrase["kind"]?.Id ?? "Service";
        var name = phrase.TextOf("service");
        var target = Target.Of(kind, name, null, tools.Story);
        var port = phrase["port"] is { } number ? Numbers.Of(number) : (int?)null;
        var client = Places.Of(PlaceOf(phrase), tools.Story);
        if (kind == "Service")
        {
            tools.Requests.SendToClusterIP(name, Count(phrase), client, target.Namespace, port);
        }
        else
        {
            var address = target.FindOrThrow(tools.Story).TextAt("status", "podIP");
            tools.Requests.Send(port is { } chosen ? $"http://{address}:{chosen}" : $"http://{address}", Count(phrase), client);
        }
    }

    /// <summary>Sends a request to each node, or to each worker if these are stated.</summary>
    private void CurlNodes(PhraseMatch phrase)
    {
        var isMore = false;
        var whom = phrase["nodes-each"] ?? phrase;
        var isOfWorkers = phrase.Says("worker") || whom["worker"] is not null;
        var nodes = tools.Story.History.Now.Of("Node").Where(node => !isOfWorkers
            || !ObjectFacts.IsControlPlane(node)).ToList();
        if (whom["of"] is { } said && Numbers.Of(said) != nodes.Count)
        {
            throw new StepFailureException($"\"{phrase.Text}\": there are {nodes.Count}.");
        }

        foreach (var node in nodes)
        {
            var client = PlaceOf(phrase) is { } place ? Places.Of(place, tools.Story) : Requests.RequestClient.Outside;
            tools.Requests.Send($"http://{AddressOf(node.Name)}:{Numbers.Of(phrase["port"]!)}", 1, client, isMore);
            isMore = true;
        }
    }

    private void CurlNodePort(PhraseMatch phrase)
    {
        var service = Target.Of("Service", phrase.TextOf("service"), null, tools.Story).FindOrThrow(tools.Story);
        var port = service.ListAt("spec", "ports")
            .OfType<ObjectValue>()
            .Select(one => one["nodePort"])
            .OfType<IntegerValue>()
            .FirstOrDefault()
            ?? throw new StepFailureException($"Service \"{service.Name}\" has no node port.");
        tools.Requests.Send(
            $"http://{AddressOf(phrase["node"]?.Text)}:{port.Integer}",
            Count(phrase),
            PlaceOf(phrase) is null ? Requests.RequestClient.Outside : Places.Of(PlaceOf(phrase), tools.Story));
    }

    /// <summary>The address of the named node, or of the last one.</summary>
    private string AddressOf(string? name)
    {
        var nodes = tools.Story.History.Now.Of("Node");
        var node = name is null
            ? nodes[^1]
            : nodes.FirstOrDefault(item => item.Name == name) ?? throw new StepFailureException($"There is no node \"{name}\".");
        return ((StringValue)node.ListAt("status", "addresses")
            .OfType<ObjectValue>()
            .First(one => one["type"] is StringValue { Text: "InternalIP" })["address"]!).Text;
    }

    private void StartTraffic(PhraseMatch phrase, TimeSpan interval)
    {
        tools.Requests.StartTraffic(phrase.TextOf("text"), interval, Places.Of(PlaceOf(phrase), tools.Story),
            PatienceOf(phrase), SpanOf(phrase));
        if (phrase["for"] is { } time)
        {
            tools.Story.NoteWaited();
            tools.Cluster.Pass(Numbers.DurationOf(time));
        }
    }

    /// <summary>Several clients, each of which sends at the stated rate.</summary>
    /// <exception cref="StepFailureException">No rate is stated.</exception>
    private void StartClients(PhraseMatch phrase)
    {
        var interval = phrase["number"] is { } rate ? TimeSpan.FromSeconds(1) / Math.Max(1, Numbers.Of(rate))
            : phrase["period"] is { } period ? Numbers.DurationOf(period)
            : throw new StepFailureException($"\"{phrase.Text}\": how often does each client send a request? "
                + "Clients that send as fast as they are answered are not simulated: state a rate, such as 毎秒2回ずつ.");
        for (var number = Numbers.Of(phrase["clients"]!); number > 0; number--)
        {
            StartTraffic(phrase, interval);
        }
    }

    /// <summary>How long requests are sent; null for as long as nobody stops them.</summary>
    public static TimeSpan? SpanOf(PhraseMatch phrase) => phrase["span"] is { } span ? Numbers.DurationOf(span) : null;

    /// <summary>How long the client waits for an answer; null for as long as it takes.</summary>
    public static TimeSpan? PatienceOf(PhraseMatch phrase) =>
        (phrase["give-up"]?["give-up"] ?? phrase.All("request-manner").Select(static manner => manner["timeout"])
            .FirstOrDefault(static one => one is not null)) is { } limit ? Numbers.DurationOf(limit) : null;
}
