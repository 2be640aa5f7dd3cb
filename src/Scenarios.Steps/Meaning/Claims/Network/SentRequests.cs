using Scenarios.Cluster.Network;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>The requests that a claim is about, and the Pods that responded.</summary>
internal sealed class SentRequests(StoryTools tools)
{
    private static readonly TimeSpan LongestChange = TimeSpan.FromMinutes(10);

    /// <summary>How long requests go on for a claim about those "from then on".</summary>
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The outcomes. While requests go on, a recent change takes effect first; otherwise a claim about a period would cover only its first
    /// instant.
    /// </summary>
    /// <exception cref="StepFailureException">No request was sent.</exception>
    public IReadOnlyList<Exchange> All
    {
        get
        {
            if (tools.Requests.IsTrafficRunning && tools.Story.Change is not null)
            {
                tools.Story.Cluster.Simulation.Settle(LongestChange);
            }

            return tools.Requests.Traffic is { Count: > 0 } all ? all : throw new StepFailureException("No request was sent.");
        }
    }

    /// <summary>
    /// The outcomes of the requests that a claim is about: those of the time that it states, or all. "For 30 seconds" and "from then
    /// on" let that time pass.
    /// </summary>
    /// <exception cref="StepFailureException">No request was sent in that time.</exception>
    public IReadOnlyList<Exchange> During(PhraseMatch claim)
    {
        var timing = Timing.Of(claim);
        var window = claim["window"];
        var story = tools.Story;
        var (from, to) = (window?.Id, timing.Mode) switch
        {
            ("last", _) => (story.Now - Numbers.DurationOf(window!["duration"]!), story.Now),
            ("from-then", _) => (story.WhenEnd, TimeSpan.MaxValue),
            (_, TimingMode.ForSince) => (story.Since.At, story.Since.At + timing.Span!.Value),
            (_, TimingMode.For) => (story.Now, story.Now + timing.Span!.Value),
            (_, TimingMode.After) => (story.Now + timing.Span!.Value, story.Now + timing.Span!.Value + AWhile),
            _ => (TimeSpan.MinValue, TimeSpan.MaxValue),
        };
        if (from == TimeSpan.MinValue)
        {
            return All;
        }

        var until = window?.Id == "from-then" && story.Now < story.WhenEnd + AWhile ? story.WhenEnd + AWhile : to;
        if (until < TimeSpan.MaxValue && until > story.Now)
        {
            tools.Story.Cluster.Simulation.RunFor(until - story.Now);
        }

        return tools.Requests.OutcomesBetween(from, to) is { Count: > 0 } sent ? sent
            : throw new StepFailureException($"No request was sent in that time: {claim.Text}");
    }

    /// <summary>The senders of the responses.</summary>
    public HashSet<NetworkPlace> Answering => [.. All.Select(RequestDriver.AnsweredBy)];

    /// <summary>The number of responses of each sender, one per line.</summary>
    public string Answers() => string.Join("\n", All.GroupBy(static one => one.Outcome == ConnectionOutcome.Answered
        ? $"{RequestDriver.AnsweredBy(one)} (status {one.Response?.Status})" : $"{one.Outcome}", StringComparer.Ordinal)
        .Select(static group => $"{group.Count(),6}  {group.Key}"));

    /// <summary>The place of a Pod in traces.</summary>
    public NetworkPlace PlaceOf(ApiObject pod) => tools.Story.Cluster.Network.ClientIn(pod.Namespace, pod.Name)?.Place
        ?? new NetworkPlace(NetworkPlaceKind.Pod, pod.Namespace, pod.Name);

    /// <summary>The ready Pods of a Service or workload, or of the last workload.</summary>
    public IReadOnlyList<ApiObject> ReadyPods(string words, string? kind, string? owner)
    {
        var workload = tools.Story.Workload;
        if (owner is null && workload is null && tools.Story.LastNamed("Service") is { } service)
        {
            // Pods without a workload are found by their Service.
            return ReadyPods(words, "Service", service);
        }

        var name = owner ?? workload?.Name ?? throw new StepFailureException("Of which Pods? No earlier step names any.");
        KnownNames.Require(name, tools.Story);
        var subject = new Subject
        {
            Words = words, Kind = "Pod", Owners = [name], OwnerKind = kind ?? (owner is null ? workload?.Kind : null),
            Qualities = ["ready"],
        };
        subject = subject.OwnerKind == "Service" ? subject with { OwnerKind = null, Owners = [], Services = [name] } : subject;
        return Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
    }
}
