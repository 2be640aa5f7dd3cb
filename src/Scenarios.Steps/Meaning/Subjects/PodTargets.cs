using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Pods that something is done to and that are named by whose they are, or by what they did.</summary>
internal static class PodTargets
{
    /// <exception cref="StepFailureException">There is none, or one is meant and there are several.</exception>
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
            ?? throw new StepFailureException($"Whose? No workload was spoken of before: {phrase.Text}");
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
