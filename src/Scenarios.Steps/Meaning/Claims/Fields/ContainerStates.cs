using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Claims about a name that is not an object's but a container's in the last Pod: <c>"migrate" was restarted twice</c>.</summary>
internal sealed class ContainerStates(StoryTools tools)
{
    private readonly ClaimClock _clock = new(tools.Story);

    public bool IsMeant(PhraseMatch claim) => NamesOf(claim) is { Count: > 0 } names && names.All(name =>
        Finder.KindOf(name, null, tools.Story, tools.Story.History.Now) is null
        && Finder.KindOf(name, null, tools.Story, tools.Story.Before) is null
        && Pod() is { } pod && ContainerFacts.Of(pod, null, [name]).Any());

    public void Check(PhraseMatch claim)
    {
        var names = NamesOf(claim);
        foreach (var condition in claim.All("condition"))
        {
            var adverb = (condition["be"] ?? condition["have"] ?? condition["mood"])?.Id;
            var so = Read(condition);
            var isNot = adverb is "not" or "not-yet" or "never" or "no-longer";
            var timing = Timing.Of(claim, adverb is "never" ? null : adverb);
            timing = isNot && timing.Mode == TimingMode.Soon ? timing with { Mode = TimingMode.Now } : timing;
            _clock.Check(claim.Text, timing, isWait: false, view =>
            {
                var pods = view.Of("Pod").Where(pod => pod.Name == Pod()?.Name);
                var found = pods.SelectMany(pod => ContainerFacts.Of(pod, null, names)).ToList();
                return new Verdict(found.Count > 0 && found.TrueForAll(status => so(status) != isNot),
                    () => string.Join("\n", found.Select(ContainerFacts.Tell)));
            });
        }
    }

    private ApiObject? Pod() => tools.Story.LastNamed("Pod") is { } name
        ? tools.Story.History.Now.Of("Pod").FirstOrDefault(pod => pod.Name == name) : null;

    private static IReadOnlyList<string> NamesOf(PhraseMatch claim) => claim["subject"] is { Id: "named" } subject
        && subject["relation"] is null ? [.. subject.All("names").SelectMany(SubjectReader.NamesOf)] : [];

    private static Func<ObjectValue, bool> Read(PhraseMatch condition)
    {
        var part = condition["state"] ?? condition["verb"] ?? condition["thing"];
        static int Restarts(ObjectValue status) => (int)((status["restartCount"] as IntegerValue)?.Integer ?? 0);
        bool Has(ObjectValue status) => part!.All("words").Concat(part.All("text")).Any(word =>
            status.Find("state", "waiting", "reason") is StringValue { Text: var waiting } && waiting == word.Text
            || (status.Find("state", "terminated", "reason") is StringValue { Text: var ended } && ended == word.Text)
            || (word.Text.Equals("running", StringComparison.OrdinalIgnoreCase) && ContainerFacts.IsRunning(status)));
        return part?.Id switch
        {
            "restarted" or "restart" => status => part["times"] is { } times
                ? Numbers.AreMet(times, Restarts(status)) : Restarts(status) > 0,
            "no-restarts" => static status => Restarts(status) == 0,
            "running" or "run" or "keep-running" => ContainerFacts.IsRunning,
            "ready" or "become-ready" => static status => status["ready"] is BooleanValue { Boolean: true },
            "complete" or "finish" or "succeed" => static status => ContainerFacts.EndOf(status) is not null
                && ContainerFacts.CodeOf(status) == 0,
            "ended" => static status => ContainerFacts.EndOf(status) is not null,
            "failed" or "fail" => static status => ContainerFacts.CodeOf(status) is > 0,
            "created" or "appear" => static status => ContainerFacts.StartOf(status) is not null,
            "status" or "value" or "report" => Has,
            _ => throw new StepFailureException($"\"{condition.Text}\" is understood, but cannot be checked for a container yet."),
        };
    }
}
