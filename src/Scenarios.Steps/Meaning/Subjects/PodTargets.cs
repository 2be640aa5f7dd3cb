using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Pods as targets of actions, named by their owner or by what they did.</summary>
internal static class PodTargets
{
    /// <summary>Whether several are meant: <c>these Pods</c>, <c>the Pods</c>.</summary>
    public static bool IsMany(PhraseMatch phrase) => phrase["kind"] is { Text: var noun } && !PhraseBook.IsJapanese(noun)
        && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>Returns all objects of a kind in the last sentence, for a workload its Pods; null if it was about something else.</summary>
    /// <exception cref="StepFailureException">There are none any more, or their number is not the stated one.</exception>
    public static IReadOnlyList<Target>? Spoken(PhraseMatch phrase, string kind, Story story)
    {
        if (story.Subject is not { } spoken)
        {
            return null;
        }

        spoken = kind == "Pod" ? SubjectReader.PodsOf(spoken, story) : spoken;
        if ((spoken.Kind ?? "Pod") != kind)
        {
            return null;
        }

        var found = Finder.Find(spoken with { Quantity = Quantity.Every }, story.History.Now, story, withTerminating: false);
        var wanted = phrase["number"] is { } said ? Numbers.Of(said) : phrase.Says("both") ? 2 : Math.Max(1, found.Count);
        if (found.Count != wanted)
        {
            throw new StepFailureException($"\"{phrase.Text}\": there are {found.Count}.");
        }

        return [.. found.Select(static item => new Target(item.Kind, item.Name, item.Namespace))];
    }

    /// <summary>Returns the Pods on the last node; only those of a workload if one is stated or was named before.</summary>
    public static IReadOnlyList<Target> Here(PhraseMatch phrase, Story story)
    {
        var node = story.LastNamed("Node") ?? throw new StepFailureException($"On which node? No earlier step names one: {phrase.Text}");
        var subject = new Subject
        {
            Words = phrase.Text, Kind = "Pod", Nodes = [node],
            Owners = phrase["owner"] is { } owner ? [owner.Text] : story.Workload is { } workload ? [workload.Name] : [],
        };
        var found = Finder.Find(subject, story.History.Now, story, withTerminating: false);
        return found.Count > 0 ? [.. found.Select(static pod => new Target("Pod", pod.Name, pod.Namespace))]
            : throw new StepFailureException($"There is none on {node}: {phrase.Text}");
    }

    /// <exception cref="StepFailureException">There is none, or there are several and one is meant.</exception>
    public static IReadOnlyList<Target> Of(PhraseMatch phrase, Story story)
    {
        if (phrase.Id == "answering")
        {
            var name = story.Answering() ?? throw new StepFailureException($"\"{phrase.Text}\": no Pod has answered a request yet.");
            var pod = Target.Of("Pod", name, null, story);
            story.Singled = pod.Find(story);
            return [pod];
        }

        var owner = phrase["owner"]?.Text ?? story.Workload?.Name
            ?? throw new StepFailureException($"Whose? No earlier step names a workload: {phrase.Text}");
        var kind = phrase["owner-kind"]?.Id;
        var subject = new Subject
        {
            Words = phrase.Text, Kind = "Pod", Owners = kind == "Service" ? [] : [owner], OwnerKind = kind == "Service" ? null : kind,
            Services = kind == "Service" ? [owner] : [], Qualities = [.. phrase.All("quality").Select(static quality => quality.Id)],
            Nodes = phrase["node"] is { } node ? [node.Text] : [],
        };
        var found = Finder.Find(subject, story.History.Now, story, withTerminating: false);
        var count = phrase["number"] is { } said ? Numbers.Of(said) : phrase.Says("Pods", "all", "every", "each")
            || PhraseBook.IsJapanese(phrase.Text) ? found.Count : 1;
        if (found.Count == 0 || found.Count != count)
        {
            throw new StepFailureException($"There are {found.Count} Pods of \"{owner}\", not {Math.Max(1, count)}: {phrase.Text}"
                + (found.Count > 1 ? $". One of them is one of the Pods of \"{owner}\"." : string.Empty));
        }

        story.Subject = subject with { Kind = "Pod" };
        story.Singled = found is [var only] ? only : story.Singled;
        return [.. found.Select(static pod => new Target("Pod", pod.Name, pod.Namespace))];
    }
}
