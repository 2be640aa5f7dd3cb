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
        var isNot = adverb is "not" or "no-longer";
        var who = claim["containers"]!;
        var pods = claim["pods"] is { } said ? new SubjectReader(tools.Story).Read(said) : null;
        var quantity = QuantityOf(who["quantity"], claim["quantity"]);
        if (quantity.IsNone && isNot && PhraseBook.IsJapanese(claim.Text))
        {
            // 1つも…ていない is a single negation.
            isNot = false;
        }

        var timing = Timing.Of(claim.All("when").Concat(claim.All("afterthought")), adverb);
        timing = (isNot || quantity.IsNone) && timing.Mode == TimingMode.Soon ? timing with { Mode = TimingMode.Now } : timing;
        timing = isNot && timing.Mode == TimingMode.Never ? timing with { Mode = TimingMode.Always } : timing;

        // The container may come with the change. It must be there in the end.
        var isThroughout = timing.Mode is TimingMode.Always or TimingMode.Never;
        var mayLack = isThroughout && isNot && Containers(who, tools.Story.History.Now, pods).Count > 0;
        _clock.Check(claim.Text, timing, isWait: false, view =>
        {
            var found = Containers(who, view, pods);
            var holding = found.Count(one => ContainerFacts.Is(one.Status, claim["container-state"]!) != isNot);
            return new Verdict(found.Count > 0 ? quantity.IsMet(holding, found.Count) : mayLack, () => Tell(found))
            {
                About = () => [.. found.Select(static one => one.Pod)],
            };
        });
    }

    /// <summary>How many are meant, and of how many: <c>2つのコンテナがどちらも</c>.</summary>
    private static Quantity QuantityOf(PhraseMatch? containers, PhraseMatch? claimed)
    {
        var (total, many) = (Quantity.Of(containers), Quantity.Of(claimed));
        if (containers is null || claimed is null)
        {
            return containers is null ? many : total;
        }

        return many.IsAll && many.Total is { } both && total.Total is { } all && both != all
            ? throw new StepFailureException($"\"{containers.Text}\" and \"{claimed.Text}\" are different numbers.")
            : many.IsAll && total.Total is { } number ? many with { Total = number, Least = number } : many;
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
        var isStrict = claim.Says("success", "complet", "clean", "成功", "正常", "完了");
        var ends = earlier.ConvertAll(one => isStrict && ContainerFacts.CodeOf(one.Status) != 0 ? null : ContainerFacts.EndOf(one.Status));
        var isRight = later.Count > 0 && earlier.Count > 0
            && later.TrueForAll(one => ContainerFacts.StartOf(one.Status) is { } start
            && ends.TrueForAll(end => end is not null && string.CompareOrdinal(end, start) <= 0));
        if (!isRight)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThere are:\n{Tell([.. earlier, .. later])}");
        }
    }

    private static bool IsBefore((ApiObject Pod, ObjectValue Status) one, (ApiObject Pod, ObjectValue Status) other) =>
        ContainerFacts.StartOf(one.Status) is { } start && ContainerFacts.StartOf(other.Status) is { } later
        && (string.CompareOrdinal(start, later) is var order and not 0 ? order < 0
            : one.Pod.Uid != other.Pod.Uid
                || ContainerFacts.PlaceOf(one.Pod, one.Status) < ContainerFacts.PlaceOf(other.Pod, other.Status));

    /// <summary>
    /// Each of the first containers started before any of the others: of the same Pod, if Pods have both. In one second, a Pod's containers
    /// start in the order of its spec.
    /// </summary>
    private void CheckFirst(PhraseMatch claim)
    {
        List<(ApiObject Pod, ObjectValue Status)> Meant(string slot) => Containers(claim[slot]!, tools.Story.History.Now);
        tools.Story.Cluster.Simulation.RunUntil(() => Meant("containers").Concat(Meant("other"))
            .All(static one => ContainerFacts.StartOf(one.Status) is not null), Patient);
        var (earlier, later) = (Meant("containers"), Meant("other"));
        var pairs = earlier.SelectMany(one => later.Select(other => (one, other))).ToList();
        var within = pairs.FindAll(static pair => pair.one.Pod.Uid == pair.other.Pod.Uid);
        if (pairs.Count == 0 || !(within.Count > 0 ? within : pairs).TrueForAll(static pair => IsBefore(pair.one, pair.other)))
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
    private List<(ApiObject Pod, ObjectValue Status)> Containers(PhraseMatch who, ClusterView view, Subject? of = null)
    {
        who = who.Id == "some" ? who["containers"]! : who;
        string[] names = [.. who.All("names").SelectMany(SubjectReader.NamesOf)];
        var pods = of is not null ? Finder.Find(SubjectReader.PodsOf(of with { Quantity = Quantity.Every }, tools.Story), view,
            tools.Story, withTerminating: true)
            : who["pod"] is null && names.Length > 0
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
