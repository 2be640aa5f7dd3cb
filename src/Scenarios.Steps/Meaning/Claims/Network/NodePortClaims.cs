using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about which Pods respond at the NodePort of the last Service, and which source address they see.</summary>
internal sealed class NodePortClaims(StoryTools tools)
{
    private readonly Trials _trials = new(tools);

    /// <summary>The Pod that sent the last response here.</summary>
    private string? _answered;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("node-port-only", phrase => Check(phrase, (with, without) => with.TrueForAll(RequestDriver.Succeeded)
            && !without.Exists(RequestDriver.Succeeded)));
        claims.Add("node-port-others", phrase =>
        {
            var (holds, _) = RequestClaims.Fate(phrase["fate"]!);
            Check(phrase, (_, without) => without.TrueForAll(one => holds(one))
                && (phrase["number"] is not { } number || Numbers.Of(number) == without.Count));
        });
        claims.Add("log-source", Source);
    }

    /// <summary>Sends a request to every node: those with a ready Pod of the Service, and those without.</summary>
    private void Check(PhraseMatch phrase, Func<List<Exchange>, List<Exchange>, bool> isRight)
    {
        var service = Target.Last("Service", tools.Story).FindOrThrow(tools.Story);
        var ports = service.ListAt("spec", "ports").Select(static one => one.Find("nodePort")).OfType<IntegerValue>();
        var port = ports.FirstOrDefault()?.Integer
            ?? throw new StepFailureException($"Service \"{service.Name}\" has no node port.");
        List<Exchange> with = [];
        List<Exchange> without = [];
        bool IsSo()
        {
            (with, without) = ([], []);
            var now = tools.Story.History.Now;
            var subject = new Subject { Words = phrase.Text, Kind = "Pod", Services = [service.Name], Namespace = service.Namespace };
            var nodes = Finder.Find(subject, now, tools.Story, withTerminating: false).Where(pod => ObjectFacts.IsReady(pod, now))
                .Select(static pod => pod.TextAt("spec", "nodeName")).ToHashSet(StringComparer.Ordinal);
            foreach (var node in now.Of("Node"))
            {
                var address = ObjectFacts.Text(node.ListAt("status", "addresses").OfType<ObjectValue>()
                    .First(static one => ObjectFacts.Text(one, "type") == "InternalIP"), "address");
                tools.Requests.Send($"http://{address}:{port}", 1, RequestClient.Outside);
                (nodes.Contains(node.Name) ? with : without).AddRange(tools.Requests.Exchanges);
                _answered = tools.Requests.LastAnswering ?? _answered;
            }

            return with.Count > 0 && without.Count > 0 && isRight(with, without);
        }

        _trials.Until(phrase, IsSo, () => $"Nodes with a Pod: {Tell(with)}; without: {Tell(without)}");
    }

    private static string Tell(List<Exchange> exchanges) =>
        exchanges.Count == 0 ? "none" : string.Join(", ", exchanges.Select(static one => $"{one.Address} {one.Outcome}"));

    /// <summary>The first word of the last log line of the Pod that responded last: the client address that it saw.</summary>
    private void Source(PhraseMatch phrase)
    {
        var answered = (tools.Requests.LastAnswering ?? _answered) is { } name
            ? tools.Story.History.Now.Of("Pod").FirstOrDefault(pod => pod.Name == name) : null;
        var pod = answered ?? throw new StepFailureException("No request was answered by a Pod before.");
        var log = tools.Terminal.TypeAside($"kubectl logs {pod.Name} --namespace={pod.Namespace} --tail=1", mayFail: false).Output;
        var source = log.Split(' ')[0];
        var isNode = tools.Story.History.Now.Of("Node").Any(node => node.ListAt("status", "addresses")
            .Any(one => one.Find("address") is StringValue { Text: var address } && address == source));
        var wantsNode = phrase["of-node"] is not null;
        if (wantsNode ? !isNode : source != NetworkClient.Outside.Address)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe client has {NetworkClient.Outside.Address}. The log of "
                + $"\"{pod.Name}\" ends with:\n{log}");
        }
    }
}
