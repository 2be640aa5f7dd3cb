using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Claims about single containers of Pods and their order.</summary>
internal sealed class ContainerClaims(StoryTools tools)
{
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(5);

    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("container-is", Check);
        claims.Add("container-runs", CheckRuns);
        claims.Add("container-while", CheckWhile);
        claims.Add("container-order", CheckOrder);
        claims.Add("container-first", CheckFirst);
        claims.Add("containers-in-turn", CheckInTurn);
    }

    private void Check(PhraseMatch claim)
    {
        var adverb = claim["container-be"]?.Id;
        var isNot = adverb == "not";
        var who = claim["containers"]!;
        var quantity = Quantity.Of(who["quantity"]);
        var timing = Timing.Of(claim.All("when").Concat(claim.All("afterthought")), adverb);
        timing = (isNot || quantity.IsNone) && timing.Mode == TimingMode.Soon ? timing with { Mode = TimingMode.Now } : timing;
        _clock.Check(claim.Text, timing, isWait: false, view =>
        {
            var found = Containers(who, view);
            var holding = found.Count(one => ContainerFacts.Is(one.Status, claim["container-state"]!) != isNot);
            return new Verdict(found.Count > 0 && quantity.IsMet(holding, found.Count), () => Tell(found))
            {
                About = () => [.. found.Select(static one => one.Pod)],
            };
        });
    }

    /// <summary>The container started a number of times, with the stated additions.</summary>
    private void CheckRuns(PhraseMatch claim)
    {
        var who = claim["containers"]!;
        var times = claim["times"]!;
        static int Runs(ObjectValue status) => ContainerFacts.StartOf(status) is null ? 0
            : 1 + (int)((status["restartCount"] as IntegerValue)?.Integer ?? 0);
        _clock.Check(claim.Text, Timing.Of(claim), isWait: false, view =>
        {
            var found = Containers(who, view);
            return new Verdict(found.Count > 0 && found.TrueForAll(one => Numbers.AreMet(times, Runs(one.Status))
                && (claim["container-state"] is not { } state || ContainerFacts.Is(one.Status, state))), () => Tell(found));
        });
    }

    /// <summary>
    /// Holds at every instant since the change while the other container is at work, which must be the case at least once.
    /// </summary>
    private void CheckWhile(PhraseMatch claim)
    {
        var target = Target.Of(claim["object"]!, tools.Story);
        var state = claim["container-state"]!;
        var isNot = claim["container-be"]?.Id == "not";
        var subject = target.Kind == "Pod"
            ? new Subject { Words = target.Name, Kind = "Pod", Names = [target.Name], Namespace = target.Namespace }
            : new Subject
            {
                Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
                Namespace = target.Namespace
            };
        bool IsAtWork(ClusterView view) => Finder.Find(subject, view, tools.Story, withTerminating: false)
            .Any(static pod => pod.ListAt("status", "containerStatuses").OfType<ObjectValue>().Any(ContainerFacts.IsRunning));
        _clock.Check(claim.Text, new Timing(TimingMode.Once, null), isWait: false, view =>
            new Verdict(IsAtWork(view), () => $"{target.Name} is not at work"));
        _clock.Check(claim.Text, new Timing(TimingMode.Always, null), isWait: false, view =>
        {
            var found = Containers(claim["containers"]!, view);
            return new Verdict(!IsAtWork(view) || (found.Count > 0
                && found.TrueForAll(one => ContainerFacts.Is(one.Status, state) != isNot)),
                () => Tell(found));
        });
    }

    /// <summary>Each of the first containers started after all of the others had ended.</summary>
    private void CheckOrder(PhraseMatch claim)
    {
        bool HaveBegun() => Containers(claim["containers"]!, tools.Story.History.Now) is { Count: > 0 } found
            && found.TrueForAll(static one => ContainerFacts.StartOf(one.Status) is not null);
        tools.Story.Cluster.Simulation.RunUntil(HaveBegun, Patient);
        var now = tools.Story.History.Now;
        var (later, earlier) = (Containers(claim["containers"]!, now), Containers(claim["other"]!, now));
        var isStrict = claim.Says("success", "complet", "clean");
        var ends = earlier.ConvertAll(one => isStrict && ContainerFacts.CodeOf(one.Status) != 0 ? null : ContainerFacts.EndOf(one.Status));
        var isRight = later.Count > 0 && earlier.Count > 0
            && later.TrueForAll(one => ContainerFacts.StartOf(one.Status) is { } start
            && ends.TrueForAll(end => end is not null && string.CompareOrdinal(end, start) <= 0));
        if (!isRight)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThere are:\n{Tell([.. earlier, .. later])}");
        }
    }

    /// <summary>Each of the first containers started before any of the others.</summary>
    private void CheckFirst(PhraseMatch claim)
    {
        List<(ApiObject Pod, ObjectValue Status)> Meant(string slot) => Containers(claim[slot]!, tools.Story.History.Now);
        tools.Story.Cluster.Simulation.RunUntil(() => Meant("containers").Concat(Meant("other"))
            .All(static one => ContainerFacts.StartOf(one.Status) is not null), Patient);
        var (earlier, later) = (Meant("containers"), Meant("other"));
        var isRight = later.Count > 0 && earlier.Count > 0 && earlier.TrueForAll(one => ContainerFacts.StartOf(one.Status) is { } start
            && later.TrueForAll(other => ContainerFacts.StartOf(other.Status) is { } next && string.CompareOrdinal(start, next) <= 0));
        if (!isRight)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThere are:\n{Tell([.. earlier, .. later])}");
        }
    }

    private void CheckInTurn(PhraseMatch claim)
    {
        var pods = Finder.Find(PodsOf(null), tools.Story.History.Now, tools.Story, withTerminating: true);
        var containers = pods.SelectMany(static pod => pod.ListAt("status", "initContainerStatuses").OfType<ObjectValue>()).ToList();
        var isRight = containers.Count > 1 && (claim["count"] is not { } count || Numbers.Of(count) == containers.Count)
            && containers.Zip(containers.Skip(1)).All(static pair => ContainerFacts.EndOf(pair.First) is { } end
            && ContainerFacts.StartOf(pair.Second) is { } start && string.CompareOrdinal(end, start) <= 0);
        if (!isRight)
        {
            throw new StepFailureException(
                $"Expected: {claim.Text}\nThere are:\n{string.Join("\n", containers.Select(ContainerFacts.Tell))}");
        }
    }

    /// <summary>The containers that are meant, each with its Pod.</summary>
    private List<(ApiObject Pod, ObjectValue Status)> Containers(PhraseMatch who, ClusterView view)
    {
        who = who.Id == "some" ? who["containers"]! : who;
        string[] names = [.. who.All("names").SelectMany(SubjectReader.NamesOf)];
        var pods = who["pod"] is null && names.Length > 0
            ? view.Of("Pod").Where(static pod => !pod.Namespace.StartsWith("kube-", StringComparison.Ordinal))
            : Finder.Find(PodsOf(who["pod"]?.Text), view, tools.Story, withTerminating: true);
        return [.. pods.SelectMany(pod => ContainerFacts.Of(pod, who["container-kind"]?.Id, names).Select(status => (pod, status)))];
    }

    private Subject PodsOf(string? name)
    {
        if (name is not null)
        {
            return new Subject { Words = name, Kind = "Pod", Names = [name] };
        }

        if (tools.Story.Subject is { } subject && (subject.Kind ?? "Pod") == "Pod" && subject.Names.Count > 0)
        {
            return subject with { Quantity = Quantity.Every };
        }

        if (tools.Story.Workload is { } workload)
        {
            return new Subject { Words = workload.Name, Kind = "Pod", OwnerKind = workload.Kind, Owners = [workload.Name] };
        }

        return tools.Story.LastNamed("Pod") is { } pod ? new Subject { Words = pod, Kind = "Pod", Names = [pod] }
            : throw new StepFailureException("Of which Pod? No earlier step names one.");
    }

    private static string Tell(IEnumerable<(ApiObject Pod, ObjectValue Status)> found) =>
        string.Join(
            "\n",
            found.Select(static one => $"  {one.Pod.Name}: {ContainerFacts.Tell(one.Status)}").DefaultIfEmpty("  no such container"));
}
