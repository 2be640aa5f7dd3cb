using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Terminals;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Commands at terminals and in containers.</summary>
internal sealed class TerminalDeeds(StoryTools tools)
{
    /// <summary>kubectl commands that change nothing.</summary>
    private static readonly string[] Looking =
        [
            "get", "describe", "logs", "top", "wait", "explain", "api-resources", "api-versions", "version", "config", "auth", "diff",
            "events", "cluster-info", "rollout status", "rollout history",
        ];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("run", phrase =>
        {
            Run((phrase["command-line"] ?? phrase["command"])?.Text ?? phrase.TextOf("text"), mayFail: false,
                phrase.Says("type", "入力", "打つ", "タイプ"));
            if (phrase["kind"] is { } kind && phrase["made"] is { } made)
            {
                tools.Story.Mention(kind.Id, made.Text);
            }
        });
        deeds.Add("run-as", RunAs);
        deeds.Add("run-on", phrase => Run(
            $"{tools.Terminal.Last.Command}{(phrase["extra"] is { } extra ? " " + extra.Text : string.Empty)}", mayFail: false));
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
            : throw new StepFailureException($"Only kubectl can act as another user, not: {command}");
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
    /// <param name="mayFail">Whether a failure is expected.</param>
    /// <param name="isTyped">Whether it may be input for a running command, such as a shell in a container.</param>
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
            Mention(command, tools.Terminal.Type(command, mayFail).Output);
        }
    }

    /// <summary>Mentions the node that a command drains or cordons, and the objects that kubectl reports as created.</summary>
    private void Mention(string command, string output)
    {
        var nodes = tools.Story.History.Now.Of("Node");
        foreach (var word in command.Split(' '))
        {
            if (nodes.Any(node => node.Name == word))
            {
                tools.Story.Mention("Node", word);
            }
        }

        foreach (var made in output.Split('\n').Where(static line => line.EndsWith(" created", StringComparison.Ordinal)))
        {
            var parts = made.Split(' ')[0].Split('/');
            var type = parts.Length == 2
                ? Api.Schema.ApiSchema.Kubernetes.Resources.FirstOrDefault(type => type.Singular == parts[0].Split('.')[0])
                : null;
            if (type is not null)
            {
                tools.Story.Mention(type.Kind, parts[1]);
                tools.Story.Subject = new Subjects.Subject { Words = made, Kind = type.Kind, Names = [parts[1]] };
            }
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
        tools.Terminal.Type($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- sh -c "
            + $"'{command.Replace("'", "'\\''", StringComparison.Ordinal)}'");
    }

    /// <summary>Whether the commands may change something.</summary>
    public static bool Changes(string commands) =>
        commands.Split('\n', ';').Select(command => command.Trim()).Where(command => command.Length > 0).Any(command =>
        !command.StartsWith("kubectl ", StringComparison.Ordinal)
            ? command.Contains("kubectl", StringComparison.Ordinal)
            : !Looking.Any(verb => command.StartsWith($"kubectl {verb}", StringComparison.Ordinal)));
}
