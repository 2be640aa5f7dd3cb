using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>What breaks: containers that crash.</summary>
internal sealed class FaultDeeds(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("crash", Crash);
        deeds.Add("file-make", phrase => InPod(phrase, $"echo '{phrase.TextOf("content")}' > '{phrase.TextOf("path")}'"));
        deeds.Add("file-remove", phrase => InPod(phrase, $"rm '{phrase.TextOf("path")}'"));
    }

    /// <summary>Kills the main process of a Pod's first container.</summary>
    private void Crash(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        tools.Story.NoteChange();
        var pod = target.Kind == "Pod"
            ? target.FindOrThrow(tools.Story)
            : Subjects.Finder.Find(
                new Subjects.Subject { Words = phrase.Text, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name] }, tools.Story.History.Now, tools.Story, withTerminating: false)
                .FirstOrDefault() ?? throw new StepFailureException($"\"{target.Name}\" has no Pod whose container could crash.");
        tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- sh -c 'kill 1'", mayFail: true);
    }

    private void InPod(PhraseMatch phrase, string command)
    {
        var pod = new PodInside(tools).Find(phrase["place-in-pod"]!);
        tools.Story.NoteChange();
        tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- sh -c '{command.Replace("'", "'\\''", StringComparison.Ordinal)}'");
    }
}
