using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Actions on files in containers: write, remove, put back.</summary>
internal sealed class InsideDeeds(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("file-gone", Remove);
        deeds.Add("file-make", Make);
        deeds.Add("file-remove", Remove);
        deeds.Add("file-back", PutBack);
        deeds.Add("show-file", Show);
    }

    private void Make(PhraseMatch phrase)
    {
        var pod = PodOf(phrase);
        string[] paths = [.. phrase.All("path").Select(static path => path.Text)];
        var content = phrase.TextOf("content");
        tools.Story.Written = (paths[0], content, pod);
        tools.Story.WrittenFiles = (paths, content, pod.Name);
        Run(pod, string.Join(" && ", paths.Select(path => $"echo '{content}' > '{path}'")));
    }

    private void Remove(PhraseMatch phrase)
    {
        var pod = PodOf(phrase);
        tools.Story.Removed = (phrase.TextOf("path"), pod);
        Run(pod, $"rm '{phrase.TextOf("path")}'");
    }

    /// <summary>Prints the file, as the output that the next steps check.</summary>
    private void Show(PhraseMatch phrase)
    {
        var pod = PodOf(phrase);
        tools.Terminal.Show(tools.Terminal.TypeAside(
            $"kubectl exec {pod.Name} --namespace={pod.Namespace} -- cat '{phrase.TextOf("path")}'"));
    }

    /// <summary>Restores the file in the container from which it was removed.</summary>
    private void PutBack(PhraseMatch phrase)
    {
        var (path, pod) = tools.Story.Removed
            ?? throw new StepFailureException($"\"{phrase.Text}\": no earlier step removed a file.");
        if (phrase["path"] is { } said && said.Text != path)
        {
            throw new StepFailureException($"\"{phrase.Text}\": the file that was removed is \"{path}\".");
        }

        var content = tools.Story.Written is { } written && written.Path == path ? written.Content : string.Empty;
        tools.Story.NoteChange();
        Run(pod, content.Length > 0 ? $"echo '{content}' > '{path}'" : $"touch '{path}'");
    }

    private ApiObject PodOf(PhraseMatch phrase)
    {
        var pod = phrase["writer"] is { } writer ? Target.Of(writer, tools.Story).FindOrThrow(tools.Story)
            : phrase["pod-name"] is { } name ? Target.Of("Pod", name.Text, null, tools.Story).FindOrThrow(tools.Story)
            : new PodInside(tools).Find(phrase["place-in-pod"] ?? phrase["place-in-pod-of"] ?? phrase["pod-holder"]);
        AwaitContainer(pod);
        tools.Story.Singled = pod;
        tools.Story.NoteChange();
        return pod;
    }

    /// <summary>Waits for the container of a new Pod to start, as a user would who wants to write in it.</summary>
    private void AwaitContainer(ApiObject pod)
    {
        bool IsUp() =>
            tools.Story.History.Now.Find("Pod", pod.Namespace, pod.Name) is not { } now || now.TextAt("status", "phase") != "Pending";
        if (!IsUp())
        {
            tools.Story.Cluster.Simulation.RunUntil(IsUp, TimeSpan.FromMinutes(1));
        }
    }

    private void Run(ApiObject pod, string command) =>
        tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- sh -c "
            + $"'{command.Replace("'", "'\\''", StringComparison.Ordinal)}'");
}
