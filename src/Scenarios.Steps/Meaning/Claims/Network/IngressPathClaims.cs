using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about an Ingress that send their own requests: for a path, for an unknown host, and which Pod responds.</summary>
internal sealed class IngressPathClaims(StoryTools tools)
{
    private const string ControllerNamespace = "ingress-nginx";
    private const string Stranger = "nobody-knows.example.net";

    private readonly IngressInstallation _ingress = new(tools);
    private readonly Trials _trials = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("ingress-ready", ControllerReady);
        claims.Add("path-status", phrase => Status(phrase, HostOf(LastIngress()), phrase["path"]?.Text ?? "/"));
        claims.Add("other-host-status", phrase =>
        {
            LastIngress();
            Status(phrase, Stranger, "/");
        });
        claims.Add("url-answered-by", AnsweredBy);
    }

    private void ControllerReady(PhraseMatch phrase)
    {
        IEnumerable<ApiObject> Pods() =>
            tools.Story.History.Now.Of("Pod").Where(static pod => pod.Namespace == ControllerNamespace && !pod.IsBeingDeleted);
        _trials.Until(
            phrase,
            () => Pods().ToList() is { Count: > 0 } pods && pods.TrueForAll(pod => ObjectFacts.IsReady(pod, tools.Story.History.Now)),
            () => $"In namespace {ControllerNamespace} there is: {string.Join(", ", Pods().Select(ObjectFacts.Tell))}");
    }

    private void Status(PhraseMatch phrase, string host, string path)
    {
        var status = Numbers.Of(phrase["number"]!);
        Exchange? last = null;
        _trials.Until(
            phrase,
            () => (last = _ingress.Get(host, path)) is { Outcome: ConnectionOutcome.Answered, Response.Status: var got } && got == status,
            () => $"{host}{path} is answered with {last!.Response?.Status.ToString() ?? last.Outcome.ToString()}\n"
                + $"Its route:\n{last.Trace}");
    }

    /// <summary>The last Ingress, or the only one.</summary>
    private ApiObject LastIngress()
    {
        var all = tools.Story.History.Now.Of("Ingress");
        return all.LastOrDefault(one => one.Name == tools.Story.LastNamed("Ingress")) ?? all.FirstOrDefault()
            ?? throw new StepFailureException("There is no Ingress.");
    }

    private static string HostOf(ApiObject ingress) =>
        ingress.ListAt("spec", "rules").Select(static rule => rule.Find("host")).OfType<StringValue>().FirstOrDefault()?.Text ?? Stranger;

    private void AnsweredBy(PhraseMatch phrase)
    {
        var sent = new SentRequests(tools);
        var (url, owner) = (phrase.TextOf("text"), phrase.TextOf("owner"));
        _trials.Until(
            phrase,
            () =>
            {
                new ClientDeeds(tools).Visit(url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}", 1);
                return Answering() is { Outcome: ConnectionOutcome.Answered } answer
                    && sent.ReadyPods(phrase.Text, phrase["kind"]?.Id, owner)
                        .Any(pod => sent.PlaceOf(pod) == RequestDriver.AnsweredBy(answer));
            },
            () => $"{url}: {Answering().Outcome}, by {RequestDriver.AnsweredBy(Answering())}\nIts route:\n{Answering().Trace}");
    }

    /// <summary>The exchange with the Pod. For a request through a controller, it is the controller's own request.</summary>
    private Exchange Answering()
    {
        var last = tools.Requests.Exchanges[^1];
        return tools.Requests.Behind.LastOrDefault(one => RequestDriver.AnsweredBy(one) != RequestDriver.AnsweredBy(last)) ?? last;
    }
}
