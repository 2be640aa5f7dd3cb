using Scenarios.Cluster.Network;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Whether somebody can connect to something: tried where the claim stands, until it is so.</summary>
internal sealed class AttemptClaims(StoryTools tools)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private string? _url;
    private RequestClient? _client;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims) => claims.Add("attempt", Check);

    private void Check(PhraseMatch claim)
    {
        var fate = (claim["connect-fate"] ?? claim["connection-fate"])!.Id;
        _client = (claim["place"] ?? claim["client"]) is { } place ? Places.Of(place, tools.Story) : _client ?? RequestClient.AnyPod;
        _url = claim["connect-target"] is { Id: not "it" } target ? UrlOf(target) : _url ?? RecentService(claim);
        var within = claim.All("when").Concat(claim.All("afterthought")).FirstOrDefault(static time => time.Id == "within");
        var until = within is null ? tools.Story.Now + Soon : tools.Story.WhenEnd + Numbers.DurationOf(within["duration"]!);
        if (tools.Story.IsJustChanged)
        {
            // Before a change has come about nothing can be denied of it, and an attempt that is dropped takes two minutes.
            tools.Story.IsJustChanged = false;
            var simulation = tools.Story.Cluster.Simulation;
            simulation.RunUntil(() => simulation.IsSettled, within is null ? Settling : until - tools.Story.Now);
            until = within is null ? tools.Story.Now + Soon : until;
        }

        while (!IsSo(fate, Try()))
        {
            if (fate == "no" || tools.Story.Now + Step > until)
            {
                throw new StepFailureException($"Expected: {claim.Text}\nIts way to {_url}:\n{tools.Requests.Exchanges[^1].Trace}");
            }

            tools.Cluster.Pass(Step);
        }
    }

    private static bool IsSo(string fate, ConnectionOutcome outcome) => fate switch
    {
        "yes" => outcome == ConnectionOutcome.Answered,
        "refused" => outcome == ConnectionOutcome.Refused,
        "timeout" => outcome == ConnectionOutcome.TimedOut,
        _ => outcome is ConnectionOutcome.Refused or ConnectionOutcome.TimedOut or ConnectionOutcome.Unreachable,
    };

    private ConnectionOutcome Try()
    {
        tools.Requests.Send(_url!, 1, _client!);
        return tools.Requests.Exchanges[^1].Outcome;
    }

    private string UrlOf(PhraseMatch target)
    {
        var port = target["port"] is { } number ? Numbers.Of(number) : (int?)null;
        if (target.Id == "node")
        {
            return NodeUrl();
        }

        var text = target["name"]?.Text ?? target.TextOf("text");
        if (text.Contains("://", StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal))
        {
            return text.Contains("://", StringComparison.Ordinal) ? text : $"http://{text}";
        }

        var now = tools.Story.History.Now;
        if (target["kind"]?.Id is null or "Service" && now.Of("Service").FirstOrDefault(one => one.Name == text) is { } service)
        {
            return Url(service.Name, service.Namespace, port ?? PortOf(service, "spec", "port"));
        }

        if (now.Of("Pod").FirstOrDefault(one => one.Name == text) is { } pod)
        {
            var served = ObjectFacts.Templates(pod)
                .SelectMany(static one => (one["ports"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
                .Select(static one => one["containerPort"]).OfType<IntegerValue>().FirstOrDefault()?.Integer;
            return $"http://{pod.TextAt("status", "podIP")}:{port ?? served ?? 80}";
        }

        KnownNames.Require(text.Split('.')[0], tools.Story);
        return $"http://{text}:{port ?? 80}";
    }

    private string RecentService(PhraseMatch claim) => tools.Story.LastNamed("Service") is { } name
        && tools.Story.History.Now.Of("Service").FirstOrDefault(one => one.Name == name) is { } service
        ? Url(service.Name, service.Namespace, PortOf(service, "spec", "port"))
        : throw new StepFailureException($"\"{claim.Text}\": to what? No Service was spoken of before.");

    /// <summary>By the address of a node: at the port that the last Service has there; at its own where it has none.</summary>
    private string NodeUrl()
    {
        var name = tools.Story.LastNamed("Service") ?? throw new StepFailureException("Of which Service? None was spoken of before.");
        var service = Target.Of("Service", name, null, tools.Story).FindOrThrow(tools.Story);
        var port = PortOf(service, "spec", "nodePort") is > 0 and var high ? high : PortOf(service, "spec", "port");
        var address = tools.Story.History.Now.Of("Node")[^1].ListAt("status", "addresses").OfType<ObjectValue>()
            .First(static one => ObjectFacts.Text(one, "type") == "InternalIP");
        return $"http://{ObjectFacts.Text(address, "address")}:{port}";
    }

    private static string Url(string name, string @namespace, long port) =>
        $"http://{(@namespace is "" or "default" ? name : $"{name}.{@namespace}")}:{port}";

    private static long PortOf(ApiObject service, string part, string field) =>
        service.ListAt(part, "ports").OfType<ObjectValue>().Select(port => port[field]).OfType<IntegerValue>()
            .FirstOrDefault()?.Integer ?? 0;
}
