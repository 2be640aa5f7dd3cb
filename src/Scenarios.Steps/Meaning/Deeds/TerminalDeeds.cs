using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Claims;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Commands typed at terminals and in containers.</summary>
internal sealed class TerminalDeeds(StoryTools tools)
{
    /// <summary>Of kubectl, what looks and changes nothing.</summary>
    private static readonly string[] Looking =
        ["get", "describe", "logs", "top", "wait", "explain", "api-resources", "api-versions", "version", "config", "auth", "diff", "events", "cluster-info", "rollout status", "rollout history"];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("run", phrase => Run(phrase.TextOf("text"), mayFail: false));
        deeds.Add("run-try", phrase => Run(phrase.TextOf("text"), mayFail: true));
        deeds.Add("run-inside", phrase => RunInside(phrase, phrase.TextOf("text")));
    }

    public void Run(string command, bool mayFail)
    {
        if (Changes(command))
        {
            tools.Story.NoteChange();
        }

        tools.Terminal.Type(command, mayFail);
    }

    public void RunInside(PhraseMatch phrase, string command)
    {
        var pod = new PodInside(tools).Find(phrase["place-in-pod"]!);
        tools.Story.NoteChange();
        tools.Terminal.Type($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- sh -c '{command.Replace("'", "'\\''", StringComparison.Ordinal)}'");
    }

    private static bool Changes(string commands) => commands.Split('\n', ';').Select(command => command.Trim()).Where(command => command.Length > 0).Any(command =>
        !command.StartsWith("kubectl ", StringComparison.Ordinal)
            ? command.Contains("kubectl", StringComparison.Ordinal)
            : !Looking.Any(verb => command.StartsWith($"kubectl {verb}", StringComparison.Ordinal)));
}
