using Scenarios.Cluster.Network;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>The requests that a claim is about, and which Pods answered them.</summary>
internal sealed class SentRequests(StoryTools tools)
{
    private static readonly TimeSpan LongestChange = TimeSpan.FromMinutes(10);

    /// <summary>
    /// What became of them. While they still go on, a change is looked at when it has come about: else a claim about all of it would be
    /// about its first instant.
    /// </summary>
    /// <exception cref="StepFailureException">None was sent.</exception>
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

    /// <summary>Who answered, as traces name them.</summary>
    public HashSet<string> Answering => [.. All.Select(RequestDriver.AnsweredBy)];

    /// <summary>How often each answered, one a line.</summary>
    public string Answers() => string.Join("\n", All.GroupBy(static one => one.Outcome == ConnectionOutcome.Answered
        ? $"{RequestDriver.AnsweredBy(one)} (status {one.Response?.Status})" : $"{one.Outcome}", StringComparer.Ordinal)
        .Select(static group => $"{group.Count(),6}  {group.Key}"));

    /// <summary>As traces name a Pod.</summary>
    public string LabelOf(ApiObject pod) => tools.Story.Cluster.Network.ClientIn(pod.Namespace, pod.Name)?.Name ?? $"pod/{pod.Name}";

    /// <summary>The Pods behind a Service, of a workload, or of the workload that was spoken of last, that are ready.</summary>
    public IReadOnlyList<ApiObject> ReadyPods(string words, string? kind, string? owner)
    {
        var workload = tools.Story.Workload;
        if (owner is null && workload is null && tools.Story.LastNamed("Service") is { } service)
        {
            // Bare Pods are known by the Service before them.
            return ReadyPods(words, "Service", service);
        }

        var name = owner ?? workload?.Name ?? throw new StepFailureException("Of which Pods? None were spoken of before.");
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
