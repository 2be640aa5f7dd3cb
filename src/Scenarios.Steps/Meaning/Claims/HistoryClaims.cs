using Scenarios.Api.Requests;
using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about order and maximum, checked at every write since the change.</summary>
internal sealed class HistoryClaims(StoryTools tools)
{
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("backoff-grows", BackoffGrows);
        claims.Add("backoff-is", BackoffIs);
        claims.Add("both-versions", phrase => NeverTogether(phrase, ObjectFacts.IsRunning, ObjectFacts.IsRunning));
        claims.Add("versions-together", Together);
        // Pods that have ended do not count: the controller ignores them (pkg/controller/deployment, oldPodsRunning).
        claims.Add("old-first", phrase => NeverTogether(
            phrase, static pod => pod.TextAt("status", "phase") is not ("Succeeded" or "Failed"), static _ => true));
        claims.Add("created-after", CreatedAfter);
        claims.Add("deleted-before", phrase => GoneBefore(
            phrase, phrase["names"] is { } names ? [.. SubjectReader.NamesOf(names)] : [phrase.TextOf("text"), phrase.TextOf("other")],
                mustReturn: false));
        claims.Add("updated-order", phrase => GoneBefore(
            phrase, phrase["names"] is { } names ? [.. SubjectReader.NamesOf(names)] : [phrase.TextOf("text"), phrase.TextOf("other")],
                mustReturn: true));
        claims.Add("at-busiest", AtBusiest);
        claims.Add("standstill", Standstill);
    }

    private (string Kind, string Name) Workload => tools.Story.WorkloadOrThrow;

    private IEnumerable<ApiObject> PodsIn(ClusterView view) =>
        view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(owner => owner.Kind == Workload.Kind && owner.Name == Workload.Name));

    /// <summary>At no instant do Pods with old images and Pods with new images exist together.</summary>
    private void NeverTogether(PhraseMatch phrase, Func<ApiObject, bool> isOld, Func<ApiObject, bool> isNew)
    {
        var (hasNew, pair) = Meeting(isOld, isNew);
        if (pair is { } met)
        {
            throw new StepFailureException(
                $"Not true at {Say(met.At)}: {phrase.Text}\nThere were then:\n  "
                + $"{ObjectFacts.Tell(met.Old)}\n  {ObjectFacts.Tell(met.Made)}");
        }

        if (!hasNew)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere never was a new version.");
        }
    }

    /// <summary>At some instant Pods of both versions run.</summary>
    private void Together(PhraseMatch phrase)
    {
        if (Meeting(ObjectFacts.IsRunning, ObjectFacts.IsRunning).Pair is null)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nAt no instant since the change did Pods of both versions run.");
        }
    }

    /// <summary>Whether Pods with new images exist, and the first instant at which old and new ones existed together.</summary>
    private (bool HasNew, (TimeSpan? At, ApiObject Old, ApiObject Made)? Pair) Meeting(
        Func<ApiObject, bool> isOld,
        Func<ApiObject, bool> isNew)
    {
        static string Images(ApiObject pod) => string.Join(',', ObjectFacts.ImagesOf(pod));
        new ClaimClock(tools.Story).ComeAbout();
        var before = PodsIn(tools.Story.Before).Select(Images).ToHashSet(StringComparer.Ordinal);
        var hasNew = false;
        for (var view = tools.Story.History.At(tools.Story.Since.Writes); ; view.Advance())
        {
            var old = PodsIn(view).FirstOrDefault(pod => before.Contains(Images(pod)) && isOld(pod));
            var made = PodsIn(view).FirstOrDefault(pod => !before.Contains(Images(pod)) && isNew(pod));
            hasNew |= made is not null;
            if (old is not null && made is not null)
            {
                return (hasNew, (view.Instant, old, made));
            }

            if (view.IsAtEnd)
            {
                return (hasNew, null);
            }
        }
    }

    /// <summary>The delay between the end of a run and the next start grows each time, up to the longest back-off.</summary>
    private void BackoffGrows(PhraseMatch phrase)
    {
        var longest = TimeSpan.FromMinutes(5);
        var pauses = Pauses(phrase);
        var isGrowing = pauses.Count > 1 && pauses.Zip(pauses.Skip(1), (one, next) => next > one || next >= longest)
            .All(static grows => grows);
        if (!isGrowing)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe pauses were: {Tell(pauses)}");
        }
    }

    /// <summary>The last delay between the end of a run and the next start.</summary>
    private void BackoffIs(PhraseMatch phrase)
    {
        var pauses = Pauses(phrase);
        if (pauses.Count == 0 || !Spans.IsIn(phrase["span"]!, pauses[^1]))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe pauses were: {Tell(pauses)}");
        }
    }

    private static string Tell(List<TimeSpan> pauses) =>
        string.Join(", ", pauses.Select(static one => $"{one.TotalSeconds:0.#} s").DefaultIfEmpty("none"));

    /// <summary>The delays between the end of a run of the last Pod's container and its next start.</summary>
    private List<TimeSpan> Pauses(PhraseMatch phrase)
    {
        var pauses = new List<TimeSpan>();
        TimeSpan? ended = null;
        var restarts = 0;
        var subject = tools.Story.Subject ?? throw new StepFailureException($"\"{phrase.Text}\": no earlier step names the object.");
        var name = (Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false)
            .FirstOrDefault(static item => item.Kind == "Pod") ?? throw new StepFailureException($"There is no Pod: {subject.Words}")).Name;
        for (var index = 0; index < tools.Story.History.Count; index++)
        {
            var entry = tools.Story.History[index];
            if (entry.Object.Kind != "Pod" || entry.Object.Name != name)
            {
                continue;
            }

            var count = ObjectFacts.RestartsOf(entry.Object);
            if (count > restarts && ended is { } end)
            {
                pauses.Add(entry.At - end);
                ended = null;
            }

            restarts = Math.Max(restarts, count);
            ended = ended is null && ObjectFacts.ContainersOf(entry.Object).Any(static status => status.Find("state", "running") is null)
                && count == restarts
                && ObjectFacts.ContainersOf(entry.Object).Any(static status => status.Find("state", "terminated") is not null
                || status.Find("lastState", "terminated") is not null)
                ? entry.At : ended;
        }

        return pauses;
    }

    private void CreatedAfter(PhraseMatch phrase)
    {
        var (second, first) = (phrase.TextOf("text"), phrase.TextOf("other"));
        var (created, ready) = ((TimeSpan?)null, (TimeSpan?)null);
        bool IsMade() => tools.Story.History.Now.Of("Pod").Any(pod => pod.Name == second);
        if (!IsMade())
        {
            // The later one may not exist yet.
            tools.Story.Cluster.Simulation.RunUntil(IsMade, Patient);
        }

        foreach (var entry in Entries(0))
        {
            created ??= entry.Object.Name == second && entry.Kind == WatchEventKind.Added ? entry.At : null;
            ready ??= entry.Object.Name == first && entry.Object.HasCondition("Ready") ? entry.At : null;
        }

        if (created is not { } made || ready is not { } was || made < was)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nCreated at {Say(created)}; the other was ready at {Say(ready)}");
        }
    }

    /// <summary>Each is deleted only after the one before is gone or, if it is replaced, after its replacement is ready.</summary>
    private void GoneBefore(PhraseMatch phrase, List<string> names, bool mustReturn)
    {
        bool IsDone() => names.TrueForAll(name => Instants(name, mustReturn).Done is not null);
        if (!IsDone())
        {
            tools.Story.Cluster.Simulation.RunUntil(IsDone, Patient);
        }

        var told = names.Select(name => Instants(name, mustReturn)).ToList();
        var isRight = told.TrueForAll(static one => one.Done is not null)
            && told.Zip(told.Skip(1), static (one, next) => next.Deleted >= one.Done).All(static so => so);
        if (!isRight)
        {
            var lines = names.Zip(told, (name, one) =>
                $"  {name}: deletion began at {Say(one.Deleted)}, {(mustReturn ? "ready again" : "gone")} at {Say(one.Done)}");
            throw new StepFailureException($"Expected: {phrase.Text}\n{string.Join("\n", lines)}");
        }
    }

    private (TimeSpan? Deleted, TimeSpan? Done) Instants(string name, bool mustReturn)
    {
        var (deleted, done) = ((TimeSpan?)null, (TimeSpan?)null);
        foreach (var entry in Entries(tools.Story.Since.Writes).Where(entry => entry.Object.Name == name))
        {
            deleted ??= entry.Object.IsBeingDeleted || entry.Kind == WatchEventKind.Deleted ? entry.At : null;
            var isDone = mustReturn
                ? deleted is not null && !entry.Object.IsBeingDeleted && entry.Kind != WatchEventKind.Deleted
                    && entry.Object.HasCondition("Ready")
                : entry.Kind == WatchEventKind.Deleted;
            done ??= isDone ? entry.At : null;
        }

        return (deleted, done);
    }

    private IEnumerable<HistoryEntry> Entries(int from)
    {
        for (var index = from; index < tools.Story.History.Count; index++)
        {
            if (tools.Story.History[index].Object.Kind == "Pod")
            {
                yield return tools.Story.History[index];
            }
        }
    }

    /// <summary>The highest number at one instant since the change.</summary>
    private void AtBusiest(PhraseMatch phrase)
    {
        var kind = phrase["noun"]?["kind"]?.Id ?? (Workload.Kind == "CronJob" ? "Job" : "Pod");
        var most = 0;
        for (var view = tools.Story.History.At(tools.Story.Since.Writes); ; view.Advance())
        {
            most = Math.Max(most, view.Of(kind).Count(item => view.OwnersOf(item).Any(owner => owner.Name == Workload.Name)
                && (kind == "Job" ? !ObjectFacts.IsComplete(item) && !ObjectFacts.HasFailed(item) : ObjectFacts.IsRunning(item))));
            if (view.IsAtEnd)
            {
                break;
            }
        }

        if (!Quantity.Of(phrase["quantity"]).IsMet(most, most))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe most at one instant were {most}.");
        }
    }

    /// <summary>
    /// After the change has taken effect, or ten minutes later, nothing is terminating, and for a minute nothing is created or deleted.
    /// </summary>
    private void Standstill(PhraseMatch phrase)
    {
        new ClaimClock(tools.Story).ComeAbout();
        tools.Story.Cluster.Simulation.RunUntil(() => Moving().Count == 0, Longest);
        var now = tools.Story.History.Now;
        if (phrase.Says("rollout") && now.Of(Workload.Kind).Any(item => item.Name == Workload.Name && ObjectFacts.IsRolledOut(item)))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe rollout of {Workload.Kind} \"{Workload.Name}\" is complete.");
        }

        if (Moving() is { Count: > 0 } moving)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nStill being created or deleted: {string.Join(", ", moving)}");
        }
    }

    private List<string> Moving()
    {
        var now = tools.Story.Now;
        var going = PodsIn(tools.Story.History.Now).Where(static pod => pod.IsBeingDeleted).Select(static pod => pod.Name);
        var changed = Entries(0).Where(entry => entry.At > now - Minute && entry.Kind is WatchEventKind.Added or WatchEventKind.Deleted
            && !Story.IsClient(entry.Object)).Select(static entry => entry.Object.Name);
        return [.. going.Concat(changed).Distinct(StringComparer.Ordinal)];
    }

    private static string Say(TimeSpan? at) => at is { } instant ? $"{Kernel.Simulation.DefaultStart + instant:HH:mm:ss.fff}" : "no time";
}
