using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Commands typed at terminals and in containers.</summary>
internal sealed class TerminalDeeds(StoryTools tools)
{
    /// <summary>Of kubectl, what looks and changes nothing.</summary>
    private static readonly string[] Looking =
        ["get", "describe", "logs", "top", "wait", "explain", "api-resources", "api-versions", "version", "config", "auth", "diff", "events", "cluster-info", "rollout status", "rollout history"];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("run", phrase => Run((phrase["command-line"] ?? phrase["command"])?.Text ?? phrase.TextOf("text"), mayFail: false,
            phrase.Says("type", "入力", "打つ", "タイプ")));
        deeds.Add("run-as", RunAs);
        deeds.Add("run-try", phrase => Run(phrase.TextOf("text"), mayFail: true));
        deeds.Add("run-inside", phrase => RunInside(phrase, phrase.TextOf("text")));
        deeds.Add("run-in", phrase => RunIn(phrase.TextOf("text"), phrase.TextOf("terminal")));
        deeds.Add("run-background", phrase => RunIn(phrase.TextOf("text"), "background"));
        deeds.Add("keys", phrase => tools.Terminal.Interrupt(phrase["terminal"]?.Text));
    }

    private void RunAs(PhraseMatch phrase)
    {
        var command = phrase.TextOf("command-line");
        var rest = command.StartsWith("kubectl ", StringComparison.Ordinal) ? command["kubectl ".Length..]
            : throw new StepFailureException($"Only kubectl can act as somebody else, not: {command}");
        Run($"kubectl --as={AccountOf(phrase["who"]!)} {rest}", mayFail: false);
    }

    /// <summary>A ServiceAccount of that name, or a user.</summary>
    private string AccountOf(PhraseMatch who)
    {
        var name = who["text"]?.Text ?? who.Text;
        var account = tools.Story.History.Now.Of("ServiceAccount").FirstOrDefault(item => item.Name == name);
        return account is null || who.Id == "user" ? name : $"system:serviceaccount:{account.Namespace}:{name}";
    }

    /// <param name="command">The commands.</param>
    /// <param name="mayFail">Whether their failing is announced.</param>
    /// <param name="isTyped">Whether it may be meant for what runs in the terminal: a shell in a container.</param>
    public void Run(string command, bool mayFail, bool isTyped = false)
    {
        if (Changes(command))
        {
            tools.Story.NoteChange();
        }

        if (!mayFail && (LongRunning.Is(command) || (tools.Terminal.StillRuns(string.Empty) && isTyped)))
        {
            tools.Terminal.Begin(command, string.Empty);
        }
        else
        {
            tools.Terminal.Type(command, mayFail);
        }
    }

    public void RunIn(string command, string terminal)
    {
        if (Changes(command))
        {
            tools.Story.NoteChange();
        }

        tools.Terminal.Begin(command, terminal);
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
