using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about the order and number of events, from the recorded history.</summary>
internal sealed class OrderClaims(StoryTools tools)
{
    private static readonly TimeSpan MostTolerance = TimeSpan.FromSeconds(10);

    private readonly ClaimClock _clock = new(tools.Story);
    private readonly SubjectJudge _judge = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("removed-order", RemovedInOrder);
        claims.Add("ready-order", BecameReady);
        claims.Add("ready-first", ReadyFirst);
        claims.Add("no-new", NoneMade);
        claims.Add("job-every", JobEvery);
        claims.Add("last-state", LastState);
    }

    /// <summary>The Pods of a StatefulSet in ordinal order.</summary>
    public static List<string> InOrdinalOrder(PhraseMatch claim, Story story)
    {
        var owner = claim["owner"]?.Text
            ?? story.Workload?.Name ?? throw new StepFailureException("Which ones? Name them, in order.");
        var kind = claim["kind"]?.Id ?? "StatefulSet";
        var subject = new Subject { Words = claim.Text, Kind = "Pod", OwnerKind = kind, Owners = [owner] };
        var names = Finder.Find(subject, story.History.Now, story, withTerminating: false).Select(static pod => pod.Name).ToList();
        var wanted = claim["number"] is { } number ? Numbers.Of(number)
            : Owner(story, kind, owner) is { } item ? (int)ObjectFacts.Replicas(item) : names.Count;
        for (var ordinal = 0; kind == "StatefulSet" && ordinal < wanted; ordinal++)
        {
            names = [.. names.Union([$"{owner}-{ordinal}"], StringComparer.Ordinal)];
        }

        if (names.Count != wanted || names.Count == 0)
        {
            throw new StepFailureException($"Expected: {claim.Text}\n{kind} \"{owner}\" has {names.Count} Pods.");
        }

        return [.. names.OrderBy(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal)];
    }

    private static ApiObject? Owner(Story story, string kind, string name) =>
        story.History.Now.Of(kind).FirstOrDefault(item => item.Name == name);

    /// <summary>All become ready, each after the one before.</summary>
    private void BecameReady(PhraseMatch claim)
    {
        var names = claim["names"] is { } said ? SubjectReader.NamesOf(said).ToList() : InOrdinalOrder(claim, tools.Story);
        var subject = new Subject { Words = claim.Text, Kind = "Pod", Names = names };
        _clock.Check(claim.Text, Timing.Of(claim), isWait: false, view =>
            _judge.Of(subject, new Condition("ready", ObjectFacts.IsReady), view));
        var what = claim.Says("creat", "made", "作成", "作られ") ? "created" : "ready";
        var milestones = new Milestones(tools.Story);
        var reached = names.Select(name => milestones.Of(new Subject { Words = name, Kind = "Pod", Names = [name] }, what).LastOrDefault())
            .OfType<Milestone>().OrderBy(static one => one.Writes).ToList();
        if (!reached.Select(static one => one.Name).SequenceEqual(names))
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThis was the order ({what}): "
                + string.Join(", ", reached));
        }
    }

    /// <summary>Of its owner's Pods it was the first that became ready, since the change or at the beginning.</summary>
    private void ReadyFirst(PhraseMatch claim)
    {
        var name = SubjectReader.NamesOf(claim["names"]!).ToList() is [var single] ? single
            : throw new StepFailureException($"\"{claim.Text}\": only one can be the first.");
        var target = Target.Of(claim["kind"]?.Id ?? "Pod", name, null, tools.Story).FindOrThrow(tools.Story);
        var owner = target.Controller;
        var siblings = new Subject
        {
            Words = claim.Text, Kind = "Pod", OwnerKind = owner?.Kind, Owners = owner is null ? [] : [owner.Name],
        };
        _clock.Check(claim.Text, Timing.Of(claim), isWait: false, view =>
            _judge.Of(new Subject { Words = claim.Text, Kind = "Pod", Names = [name] }, new Condition("ready", ObjectFacts.IsReady), view));
        var reached = new Milestones(tools.Story).Of(siblings, "ready");
        if (reached is not [var first, _, ..] || first.Name != name)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThis was the order (ready): "
                + string.Join(", ", reached));
        }
    }

    /// <summary>No object of the kind was created since the change.</summary>
    private void NoneMade(PhraseMatch claim)
    {
        var kind = claim["noun"]!["kind"]?.Id ?? claim["noun"]!.Id;
        var from = tools.Story.Since.Writes;
        if (Timing.Of(claim) is { Span: { } span } timing)
        {
            // "For the next 3 minutes" is not about what was made before.
            from = timing.Mode is TimingMode.For ? tools.Story.History.Count : from;
            var isSince = timing.Mode is TimingMode.Within or TimingMode.ForSince or TimingMode.AfterChange;
            var until = (isSince ? tools.Story.MomentOf(timing.From) : tools.Story.Now) + span;
            tools.Story.Cluster.Simulation.RunFor(until > tools.Story.Now ? until - tools.Story.Now : TimeSpan.Zero);
        }
        else if (UnfinishedChanges.IsUnaware(claim))
        {
            _clock.ComeAbout();
        }

        var made = tools.Story.History.CreationsSince(from, kind).Select(static entry => entry.Object)
            .Where(static item => !Story.IsClient(item)).Select(static item => item.Name).ToList();
        if (made.Count > 0)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nCreated since the change: {string.Join(", ", made)}");
        }
    }

    /// <summary>The highest ordinal is deleted first, and the next one when it is gone.</summary>
    private void RemovedInOrder(PhraseMatch claim)
    {
        var owner = claim["owner"]?.Text
            ?? tools.Story.Workload?.Name ?? throw new StepFailureException("Of which Pods? No earlier step names any.");
        var history = tools.Story.History;
        var mark = tools.Story.Change ?? throw new StepFailureException("Since when? No earlier When has changed anything.");
        var told = new List<string>();
        var going = new HashSet<string>(StringComparer.Ordinal);
        var removed = new List<string>();
        var isOneByOne = true;
        for (var index = mark.Writes; index < history.Count; index++)
        {
            var entry = history[index];
            if (entry.Object.Kind != "Pod" || entry.Object.Controller?.Name != owner
                || (claim["kind"] is { } kind && entry.Object.Controller?.Kind != kind.Id))
            {
                continue;
            }

            if (entry.Kind == Api.Requests.WatchEventKind.Deleted)
            {
                going.Remove(entry.Object.Name);
            }
            else if (entry.Object.IsBeingDeleted && going.Add(entry.Object.Name))
            {
                isOneByOne &= going.Count == 1;
                removed.Add(entry.Object.Name);
                told.Add($"  {Milestone.Clock(entry.At)}  {entry.Object.Name}");
            }
        }

        var ordered = removed.OrderByDescending(static name => name.Length)
            .ThenByDescending(static name => name, StringComparer.Ordinal)
            .ToList();
        if (removed.Count < 2 || !removed.SequenceEqual(ordered) || !isOneByOne)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nTheir deletion began in this "
                + $"order{(isOneByOne ? string.Empty : ", sometimes before the previous one was gone")}:\n{string.Join("\n", told)}");
        }
    }

    private void JobEvery(PhraseMatch claim)
    {
        var period = Numbers.DurationOf(claim["period"]!);
        var kind = claim["noun"]!["kind"]?.Id ?? claim["noun"]!.Id;
        var owner = claim["object"] is { } named ? Target.Of(named, tools.Story) : null;
        var made = tools.Story.History.CreationsSince(0, kind)
            .Where(entry => entry.Object.Namespace == tools.Story.Namespace && !Story.IsClient(entry.Object)
                && (owner is null || Belonging.IsOf(entry.Object, tools.Story.History.Now, owner.Kind, owner.Name)))
            .Select(static entry => entry.At).ToList();
        var tolerance = period / 6 < MostTolerance ? period / 6 : MostTolerance;
        var gaps = made.Zip(made.Skip(1), static (one, next) => next - one).ToList();
        if (gaps.Count == 0 || gaps.Exists(gap => (gap - period).Duration() > tolerance))
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThey were created at: "
                + $"{string.Join(", ", made.Select(static at => $"{Kernel.Simulation.DefaultStart + at:HH:mm:ss}"))}");
        }
    }

    /// <summary>How the container's previous run ended: its reason or exit code.</summary>
    private void LastState(PhraseMatch claim)
    {
        var target = claim["object"] is { } named ? Target.Of(named, tools.Story)
            : tools.Story.Subject is { Names: [var name, ..] } last ? Target.Of(last.Kind, name, last.Namespace, tools.Story)
            : Target.LastWorkload(tools.Story);
        var wanted = claim.TextOf("text");
        static List<string> Ends(ApiObject item) => [.. ObjectFacts.ContainersOf(item)
            .Select(static status => status.Find("lastState", "terminated") ?? status.Find("state", "terminated")).OfType<ObjectValue>()
            .SelectMany(static ended => new[] { ObjectFacts.Text(ended, "reason"), $"{ended["exitCode"]}" })];
        _clock.Check(claim.Text, Timing.Of(claim), isWait: false, view =>
        {
            var item = view.Find(target.Kind, target.Namespace, target.Name);
            var pods = view.Of("Pod").Where(pod => item is not null
                && (pod.Uid == item.Uid || view.OwnersOf(pod).Any(owner => owner.Uid == item.Uid))).ToList();
            var ends = pods.SelectMany(Ends).ToList();
            return new Verdict(ends.Contains(wanted, StringComparer.OrdinalIgnoreCase)
                && (claim["code"] is not { } code || ends.Contains($"{Numbers.Of(code)}", StringComparer.Ordinal)),
                () => ends.Count == 0 ? "no run before this one" : string.Join(", ", ends));
        });
    }
}
