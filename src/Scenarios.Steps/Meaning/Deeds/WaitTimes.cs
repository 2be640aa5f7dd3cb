using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Times counted from another moment than the step: <c>5 minutes have passed since its first run</c>.</summary>
internal sealed class WaitTimes(StoryTools tools)
{
    private static readonly TimeSpan Patient = TimeSpan.FromHours(2);

    public void Since(PhraseMatch phrase)
    {
        var what = phrase["since-what"]!;
        var from = what.Id switch
        {
            "first" => First(what),
            "created" => Created(what),
            "container" => Started(what),
            "sending" => tools.Requests.SendingSince ?? throw new StepFailureException($"No requests are sent: {what.Text}"),
            "load" => tools.Story.LoadEnd ?? throw new StepFailureException($"No load has ended: {what.Text}"),
            _ => tools.Story.Since.At,
        };
        var rest = from + Numbers.DurationOf(phrase["duration"]!) - tools.Story.Now;
        tools.Cluster.Pass(rest >= TimeSpan.Zero ? rest : throw new StepFailureException($"That moment is over: {phrase.Text}"));
    }

    /// <summary>When the workload created its first object, which may not exist yet.</summary>
    private TimeSpan First(PhraseMatch what)
    {
        var (kind, name) = what["owner"] is { } owner ? (what["kind"]?.Id, owner.Text)
            : tools.Story.WorkloadOrThrow is var workload ? (workload.Kind, workload.Name) : default;
        var made = what.Says("Pod") ? "Pod" : kind is "CronJob" or null ? "Job" : "Pod";
        TimeSpan? found = null;
        tools.Story.Cluster.Simulation.RunUntil(() => (found = Added(made, item =>
            Belonging.IsOf(item, tools.Story.History.Now, kind, name))) is not null, Patient);
        return found ?? throw new StepFailureException($"No such object was created: {what.Text}");
    }

    /// <summary>When the first container of a Pod began, which may not have been yet.</summary>
    private TimeSpan Started(PhraseMatch what)
    {
        var target = Meant(what);
        TimeSpan? found = null;
        tools.Story.Cluster.Simulation.RunUntil(() => (found = tools.Story.History.Since(tools.Story.MadeSince, "Pod")
            .FirstOrDefault(entry => ObjectFacts.HasBegun(entry.Object)
                && (target.Kind == "Pod" ? entry.Object.Name == target.Name
                    : Belonging.IsOf(entry.Object, tools.Story.History.Now, target.Kind, target.Name)))?.At) is not null, Patient);
        return found ?? throw new StepFailureException($"No container has started: {what.Text}");
    }

    /// <summary>What is named, or what the story has named last.</summary>
    private Target Meant(PhraseMatch what) => what["object"] is { } named ? Target.Of(named, tools.Story)
        : tools.Story.Last is { } last ? Target.Of(last.Kind, last.Name, null, tools.Story)
        : throw new StepFailureException($"Of what? No earlier step names an object: {what.Text}");

    private TimeSpan Created(PhraseMatch what)
    {
        var target = Meant(what);
        return Added(target.Kind, item => item.Name == target.Name)
            ?? throw new StepFailureException($"It was not created: {what.Text}");
    }

    private TimeSpan? Added(string kind, Func<ApiObject, bool> isMeant) =>
        tools.Story.History.CreationsSince(tools.Story.MadeSince, kind).FirstOrDefault(entry => isMeant(entry.Object))?.At;
}
