using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Clients and targets of connections in sentences. A missing one is taken from the sentence before.</summary>
internal sealed class ConnectionEnds(StoryTools tools)
{
    private const string OtherNamespace = "elsewhere";

    private IReadOnlyList<RequestClient>? _clients;
    private PhraseMatch? _target;

    /// <summary>Whether an earlier sentence named a target.</summary>
    public bool HasTarget => _target is not null;

    /// <summary>Forgets the target: the next sentence is about something else.</summary>
    public void Leave() => _target = null;

    /// <summary>Returns the clients.</summary>
    /// <param name="said">A client or a place; null if the sentence has none.</param>
    public IReadOnlyList<RequestClient> ClientsOf(PhraseMatch? said)
    {
        var any = _clients ?? [tools.Story.Client ?? RequestClient.AnyPod with { Namespace = tools.Story.Namespace }];
        return _clients = said switch
        {
            null => any,
            { Rule: "place" or "client" } => [Places.Of(said, tools.Story)],
            { Id: "said" } => [Places.Of(said["client"], tools.Story)],
            { Id: "named" } => [.. said.All("text").Select(name => PodNamed(name.Text))],
            { Id: "pods-of" } => PodsOf(said),
            { Id: "namespaces" } => [RequestClient.AnyPod with { Namespace = Elsewhere() }],
            { Id: "namespace" } => [RequestClient.AnyPod with { Namespace = said.TextOf("ns") }],
            { Id: "unlabelled" } when said["label"] is not null =>
                [RequestClient.AnyPod with { Namespace = tools.Story.Namespace }],
            { Id: "labelled" } => [RequestClient.AnyPod with { Labels = said.TextOf("label"), Namespace = tools.Story.Namespace }],
            { Id: "outside" } => [RequestClient.Outside],
            { Id: "it" } when tools.Story.LastNamed("Pod") is { } name => [PodNamed(name)],
            { Id: "it" } => any,
            _ => [tools.Story.Client ?? RequestClient.AnyPod with { Namespace = tools.Story.Namespace }],
        };
    }

    /// <summary>Keeps a sentence's target for the following sentences.</summary>
    public void Aim(PhraseMatch? target) => _target = target is null or { Id: "it" } ? _target : target;

    /// <summary>Returns the URLs that a client requests; several if any port is meant.</summary>
    /// <exception cref="StepFailureException">There is no target, or no such object.</exception>
    public IReadOnlyList<string> UrlsOf(RequestClient client)
    {
        if (_target is not { } target)
        {
            return [UrlOf(LastService(), client)];
        }

        var port = target["port"] is { } number ? Numbers.Of(number) : (int?)null;
        switch (target.Id)
        {
            case "url" when target.TextOf("text") is var text && !IsBareName(text):
                return [text.Contains("://", StringComparison.Ordinal) ? text
                    : $"http://{text}{(port is null ? string.Empty : $":{port}")}"];
            case "node":
                return [OfNode()];
            case "node-port":
                return [.. NodesOf(target["at-node"]!).Select(node => $"http://{AddressOf(node)}:{port}")];
            case "own":
                return client.Place == RequestPlace.NamedPod
                    ? OfObject(Target.Of("Pod", client.Pod, client.Namespace, tools.Story), client, port, target)
                    : throw new StepFailureException($"Whose address? No Pod sends the request: {target.Text}");
            case "cluster-ip":
                return OfObject(Target.Last("Service", tools.Story), client, port, target with { Id = "address" });
            case "service":
                return [UrlOf(LastService(), client, port)];
            default:
                var name = target["name"]?.Text ?? target.TextOf("text");
                return OfObject(Target.Of(target["kind"]?.Id ?? KindOf(name, target.Id == "address"), name, null, tools.Story), client,
                    port, target);
        }
    }

    /// <summary>A name without port or dot is an object's name.</summary>
    private static bool IsBareName(string text) => !text.Contains(':', StringComparison.Ordinal)
        && !text.Contains('.', StringComparison.Ordinal);

    private string KindOf(string name, bool isAddress)
    {
        var now = tools.Story.History.Now;
        var isService = now.Of("Service").Any(item => item.Name == name);
        var isPod = now.Of("Pod").Any(item => item.Name == name);
        if (!isService && !isPod && now.Of("Node").Any(item => item.Name == name))
        {
            return "Node";
        }

        if (!isService && !isPod)
        {
            KnownNames.Require(name, tools.Story);
        }

        return isPod && (isAddress || !isService) ? "Pod" : "Service";
    }

    private IReadOnlyList<string> OfObject(Target target, RequestClient client, int? port, PhraseMatch said)
    {
        var item = target.FindOrThrow(tools.Story);
        if (item.Kind == "Node")
        {
            return [$"http://{AddressOf(item)}:{port ?? throw new StepFailureException($"On which port of node \"{item.Name}\"?")}"];
        }

        var ports = item.Kind == "Service" ? Numbers64(item.ListAt("spec", "ports"), "port")
            : Numbers64(ObjectFacts.Templates(item).SelectMany(static one => one["ports"] as ListValue ?? ListValue.Empty),
                "containerPort");
        var open = ports.DefaultIfEmpty(80).ToList();
        IEnumerable<long> meant = port is { } number ? [number] : said.Says("any port") ? open : open.Take(1);
        var host = item.Kind != "Service" ? item.TextAt("status", "podIP")
            : said.Id == "address" ? item.TextAt("spec", "clusterIP") : HostOf(item, client);
        return [.. meant.Select(one => $"http://{host}:{one}")];
    }

    private string UrlOf(string service, RequestClient client, int? port = null)
    {
        var item = Target.Of("Service", service, null, tools.Story).FindOrThrow(tools.Story);
        return $"http://{HostOf(item, client)}:{port ?? Numbers64(item.ListAt("spec", "ports"), "port").DefaultIfEmpty(80).First()}";
    }

    /// <summary>The Service's name as an application would use it, with its namespace if that is another one.</summary>
    private static string HostOf(ApiObject service, RequestClient client) =>
        service.Namespace == client.Namespace ? service.Name : $"{service.Name}.{service.Namespace}";

    /// <summary>The address of a node with the NodePort of the last Service, or with the Service's own port if it has none.</summary>
    private string OfNode()
    {
        var service = Target.Of("Service", LastService(), null, tools.Story).FindOrThrow(tools.Story);
        var ports = service.ListAt("spec", "ports");
        var port = Numbers64(ports, "nodePort").Concat(Numbers64(ports, "port")).FirstOrDefault();
        return $"http://{AddressOf(tools.Story.History.Now.Of("Node")[^1])}:{port}";
    }

    private static string AddressOf(ApiObject node) => ObjectFacts.Text(node.ListAt("status", "addresses").OfType<ObjectValue>()
        .First(static one => ObjectFacts.Text(one, "type") == "InternalIP"), "address");

    private static IEnumerable<long> Numbers64(IEnumerable<Value> items, string field) =>
        items.OfType<ObjectValue>().Select(one => one[field]).OfType<IntegerValue>().Select(static one => one.Integer);

    private IReadOnlyList<ApiObject> NodesOf(PhraseMatch at)
    {
        var nodes = tools.Story.History.Now.Of("Node");
        var isWorker = at.Says("worker");
        return at.Id switch
        {
            "named" => [Target.Of("Node", at.TextOf("node"), null, tools.Story).FindOrThrow(tools.Story)],
            "control" => [.. nodes.Where(ObjectFacts.IsControlPlane)],
            _ => [.. nodes.Where(node => !isWorker || !ObjectFacts.IsControlPlane(node))],
        };
    }

    /// <summary>The Pods of a workload or Service, of which there is at least one; the first where one is meant.</summary>
    private IReadOnlyList<RequestClient> PodsOf(PhraseMatch said)
    {
        var (kind, owner) = (said["kind"]?.Id, said.TextOf("owner"));
        var subject = new Subjects.Subject { Words = said.Text, Kind = "Pod", OwnerKind = kind, Owners = [owner] };
        subject = kind == "Service" ? subject with { OwnerKind = null, Owners = [], Services = [owner] } : subject;
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false)
            .Select(static pod => new RequestClient(RequestPlace.NamedPod, pod.Name) { Namespace = pod.Namespace }).ToList();
        return pods.Count == 0 ? throw new StepFailureException($"There are none: {said.Text}")
            : said.Says("one", "any", "a Pod") ? [pods[0]] : pods;
    }

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

    private string LastService() => Target.Last("Service", tools.Story).Name;
}
