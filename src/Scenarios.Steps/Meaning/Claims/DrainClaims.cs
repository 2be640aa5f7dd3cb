using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;
using Scenarios.Steps.Terminals;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about drains: that they end, fail, are refused, or still go on.</summary>
internal sealed class DrainClaims(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("drained", Drained);
        claims.Add("drain-fails", Fails);
        claims.Add("drain-open", GoesOn);
        claims.Add("drain-refused", IsRefused);
    }

    /// <summary>A completed drain leaves the node cordoned, with only Pods of DaemonSets and static Pods on it.</summary>
    private void Drained(PhraseMatch phrase)
    {
        if (Left(phrase) is { } drain)
        {
            Wait(phrase, drain, static () => false);
            if (drain.IsRunning || drain.Result.ExitCode != 0)
            {
                throw Failure(phrase, drain, drain.IsRunning ? "It goes on" : "It has failed");
            }
        }

        var now = tools.Story.History.Now;
        var nodes = Nodes(phrase);
        nodes = nodes.Count > 0 ? nodes : [.. now.Of("Node").Where(static node => node.FlagAt("spec", "unschedulable"))
            .Select(static node => node.Name)];
        if (nodes.Count == 0)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nNo node is cordoned: none was drained.");
        }

        foreach (var node in nodes)
        {
            var left = now.Of("Pod")
                .Where(pod => pod.TextAt("spec", "nodeName") == node && pod.TextAt("status", "phase") is not ("Succeeded" or "Failed")
                && !now.OwnersOf(pod).Any(static owner => owner.Kind is "DaemonSet" or "Node")
                && pod.Annotations["kubernetes.io/config.mirror"] is null).ToList();
            if (left.Count > 0 || now.Find("Node", string.Empty, node)?.FlagAt("spec", "unschedulable") != true)
            {
                var told = string.Join("\n", left.Select(ObjectFacts.Tell));
                throw new StepFailureException($"Expected: {phrase.Text}\nOn {node} there are still:\n{told}");
            }
        }
    }

    /// <summary>It has given up, or its evictions are refused as long as it goes on.</summary>
    private void Fails(PhraseMatch phrase)
    {
        if (Left(phrase) is { } drain)
        {
            var mustEnd = phrase.Says("gives up", "fail", "ends with", "失敗", "タイムアウト", "諦め");
            Wait(phrase, drain, isOver: () => !mustEnd && IsRefused(drain));
            if (drain.IsRunning ? mustEnd || !IsRefused(drain) : drain.Result.ExitCode == 0)
            {
                throw Failure(phrase, drain, drain.IsRunning ? "It goes on" : "It has succeeded");
            }

            RequireComplaint(phrase, drain.Result);
            return;
        }

        OutputExpectation.Failed(Typed(phrase));
        RequireComplaint(phrase, Typed(phrase));
    }

    /// <summary>It has not ended: not then, and so not before.</summary>
    private void GoesOn(PhraseMatch phrase)
    {
        var drain = Left(phrase) ?? throw new StepFailureException(
            $"Expected: {phrase.Text}\nNo drain goes on: it has ended, or none was begun.");
        var timing = Timing.Of(phrase);
        var from = timing.Mode is TimingMode.After or TimingMode.For ? tools.Story.Now : tools.Story.MomentOf(timing.From);
        var rest = from + (timing.Span ?? TimeSpan.Zero) - tools.Story.Now;
        tools.Story.Cluster.Simulation.RunUntil(() => !drain.IsRunning, rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        if (!drain.IsRunning)
        {
            throw Failure(phrase, drain, "It has ended");
        }
    }

    private void IsRefused(PhraseMatch phrase)
    {
        if (Left(phrase) is not { } drain)
        {
            var typed = Typed(phrase);
            CommandClaims.OfEither(typed, DrainWait.Refusal).Contains(DrainWait.Refusal);
            return;
        }

        Wait(phrase, drain, () => IsRefused(drain));
        if (!IsRefused(drain))
        {
            throw Failure(phrase, drain, "No eviction was refused");
        }
    }

    private static bool IsRefused(RunningCommand drain) => drain.Result.Error.Contains(DrainWait.Refusal, StringComparison.Ordinal);

    /// <summary>The drain that was left to itself; null if there is none, or if it was typed as a command.</summary>
    private RunningCommand? Left(PhraseMatch phrase)
    {
        string?[] nodes = [.. Nodes(phrase)];
        return tools.Terminal.LeftAt(terminal => nodes.DefaultIfEmpty(null).Any(node => DrainWait.IsTerminalOf(terminal, node)));
    }

    private List<string> Nodes(PhraseMatch phrase) => phrase["object"] is { } named
        ? [.. Target.AllOf(named, tools.Story).Select(static target => target.Name)] : [];

    private void Wait(PhraseMatch phrase, RunningCommand drain, Func<bool> isOver)
    {
        var until = LookTime.Until(phrase, tools.Story);
        tools.Story.Cluster.Simulation.RunUntil(
            () => !drain.IsRunning || isOver(), until > tools.Story.Now ? until - tools.Story.Now : TimeSpan.Zero);
    }

    /// <summary>The drain that was typed last.</summary>
    private CommandResult Typed(PhraseMatch phrase)
    {
        var last = tools.Terminal.Last;
        var words = last.Command.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("drain") && !Nodes(phrase).Except(words, StringComparer.Ordinal).Any() ? last
            : throw new StepFailureException($"Expected: {phrase.Text}\nThe last command is no drain of it: {last.Command}");
    }

    private static void RequireComplaint(PhraseMatch phrase, CommandResult result)
    {
        if (phrase["complaint"] is { } complaint)
        {
            CommandClaims.OfEither(result, complaint.TextOf("text")).Contains(complaint.TextOf("text"));
        }
    }

    private static StepFailureException Failure(PhraseMatch phrase, RunningCommand drain, string what) =>
        new($"Expected: {phrase.Text}\n{what}.\n{CommandAccount.Whole(drain)}");
}
