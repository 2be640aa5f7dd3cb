using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs.Differences;
using Scenarios.Steps.Texts;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>
/// Claims about logs. The log of a workload or Service is that of all its Pods: one of them contains a text, or none does; each one does
/// if the sentence says so.
/// </summary>
internal sealed class LogClaims(StoryTools tools)
{
    /// <summary>Of how many Pods a failure shows the log.</summary>
    private const int MostShown = 3;

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private static readonly string[] OfEach =
    [
        "every", "each", "all", "both", "どの", "すべて", "全て", "全部", "それぞれ", "各", "いずれ", "両方",
    ];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("log", phrase => Contains(phrase, wanted: phrase["mood"] is not { Id: "not" or "never" or "no-longer" }));
        claims.Add("log-not", phrase => Contains(phrase, wanted: false));
        claims.Add("log-container", phrase => Contains(phrase, wanted: phrase["mood"]?.Id is not ("not" or "never" or "no-longer")));
        claims.Add("log-previous", phrase => Contains(phrase, wanted: true, " --previous"));
        claims.Add("log-is", Is);
    }

    private void Is(PhraseMatch phrase)
    {
        bool IsSo(CommandResult log) => log.ExitCode == 0 && log.Output.TrimEnd('\n') == phrase.TextOf("text");
        Require(phrase, string.Empty, logs => logs.Count > 0 && logs.TrueForAll(IsSo), IsSo, isNow: phrase["empty"] is not null);
    }

    /// <summary>The log contains each line of a text.</summary>
    public void CheckLines(PhraseMatch phrase, string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            Contains(phrase, line, wanted: true, string.Empty);
        }
    }

    private void Contains(PhraseMatch phrase, bool wanted, string options = "") =>
        Contains(phrase, phrase.TextOf("text"), wanted, options);

    private void Contains(PhraseMatch phrase, string text, bool wanted, string options)
    {
        var times = phrase["times"];
        var isOfEach = phrase["object"]?.Says(OfEach) == true;
        int CountOf(string output) => output.Split(text).Length - 1;
        bool IsMet(int count) => times is null ? count > 0 : Numbers.AreMet(times, count);
        bool Has(List<CommandResult> logs) => isOfEach ? logs.TrueForAll(log => IsMet(CountOf(log.Output)))
            : IsMet(logs.Sum(log => CountOf(log.Output)));

        // What nobody can read does not lack the text: a Pod without a log proves nothing.
        Require(phrase, options, logs => logs.Count > 0 && (wanted ? Has(logs)
            : isOfEach ? logs.TrueForAll(log => log.ExitCode == 0 && !IsMet(CountOf(log.Output)))
            : logs.Exists(static log => log.ExitCode == 0) && !Has(logs)), log => (CountOf(log.Output) > 0) == wanted,
            isNow: !wanted);
    }

    /// <summary>Reads the logs each second until they are right, for as long as the claim allows. Logs are only appended to.</summary>
    private void Require(PhraseMatch phrase, string options, Func<List<CommandResult>, bool> isRight,
        Predicate<CommandResult> isAsSaid, bool isNow)
    {
        var commands = Sources(phrase);
        var container = phrase["container"] is { } named ? $"-c {named.Text}" : "--all-containers --prefix=false";
        var until = LookTime.Until(phrase, tools.Story, isNow);
        while (true)
        {
            var sources = commands();
            var logs = sources.ConvertAll(pod =>
                tools.Terminal.TypeAside($"kubectl logs{options} {pod.Argument} {container}", mayFail: true));
            if (isRight(logs))
            {
                return;
            }

            if (tools.Story.Now >= until)
            {
                throw new StepFailureException($"{Frame.Of(phrase.Text).Expected(phrase.Text)}\n{Tell(sources, logs, isAsSaid)}");
            }

            tools.Cluster.Pass(Step);
        }
    }

    /// <summary>The logs that are not as said come first.</summary>
    private static string Tell(List<Target> sources, List<CommandResult> logs, Predicate<CommandResult> isAsSaid)
    {
        var all = sources.Zip(logs, (pod, log) => (Pod: pod, Log: log, IsAsSaid: isAsSaid(log)))
            .OrderBy(static one => one.IsAsSaid).ToList();
        var told = all.Count == 1 ? [] : new[]
        {
            $"That is true of {all.Count(static one => one.IsAsSaid)} of {all.Count} Pods, and not of "
            + string.Join(", ", all.Where(static one => !one.IsAsSaid).Select(static one => one.Pod.Name)),
        };
        return all.Count == 0 ? "There is no Pod that has a log." : string.Join("\n", told.Concat(all.Take(MostShown)
            .Select(one => $"The log of Pod \"{one.Pod.Name}\" is:\n{Excerpt.Of(one.Log.Output + one.Log.Error)}")));
    }

    /// <summary>Finds the Pods whose logs are meant, at each call: further ones may be created meanwhile.</summary>
    private Func<List<Target>> Sources(PhraseMatch phrase)
    {
        var named = NamedIn(phrase);
        return () => [.. named.SelectMany(PodsOf).Distinct()];
    }

    private IReadOnlyList<Target> NamedIn(PhraseMatch phrase)
    {
        if (phrase["object"] is { } said)
        {
            return Target.AllOf(said, tools.Story);
        }

        if ((phrase["pod"]?.Text ?? (phrase.Id == "log-container" ? tools.Story.LastNamed("Pod") : null)) is { } pod)
        {
            return [Target.Of("Pod", pod, null, tools.Story)];
        }

        return tools.Story.Subject is { Names: [var name, ..] } spoken ? [Target.Of(spoken.Kind, name, spoken.Namespace, tools.Story)]
            : throw new StepFailureException($"\"{phrase.Text}\": no earlier step names the object.");
    }

    private IEnumerable<Target> PodsOf(Target target)
    {
        if (target.Kind == "Pod")
        {
            return [target];
        }

        var pods = new Subject { Words = target.Name, Kind = "Pod", Namespace = target.Namespace };
        pods = target.Kind == "Service" ? pods with { Services = [target.Name] }
            : pods with { OwnerKind = target.Kind, Owners = [target.Name] };
        return Finder.Find(pods, tools.Story.History.Now, tools.Story, withTerminating: true)
            .Select(static pod => new Target("Pod", pod.Name, pod.Namespace));
    }
}
