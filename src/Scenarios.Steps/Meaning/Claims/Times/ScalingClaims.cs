using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Claims.Fields;
using Scenarios.Steps.Meaning.Claims.Network;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Times;

/// <summary>Claims about autoscalers, what ran at the same time, and how long commands and rollouts took.</summary>
internal sealed class ScalingClaims(StoryTools tools)
{
    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(20);

    private readonly ClaimClock _clock = new(tools.Story);
    private readonly SubjectJudge _judge = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("hpa-usage", Usage);
        claims.Add("nth-scaling", NthScaling);
        claims.Add("scales-to", ScalesTo);
        claims.Add("no-scaling", NoScaling);
        claims.Add("thing-on", ThingOn);
        claims.Add("had-at-once", HadAtOnce);
        claims.Add("no-two-run", NoTwo);
        claims.Add("revision-count", Revisions);
        claims.Add("in-each-namespace", InEachNamespace);
        claims.Add("command-took", phrase => RequireSpan(phrase, tools.Story.LastTook, () =>
        {
            if (phrase.Says("fail", "gives up", "gave up"))
            {
                Outputs.OutputExpectation.Failed(tools.Terminal.LastWithErrors);
            }
        }));
        claims.Add("takes-rollout", RolloutTook);
    }

    /// <summary>The CPU usage in an autoscaler's status, as a share of the requests.</summary>
    private void Usage(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        string Found(ClusterView view) => Percent(view) is { } percent ? $"{percent} %" : "no CPU usage";
        long? Percent(ClusterView view) =>
            (target.Kind == "HorizontalPodAutoscaler" ? view.Find(target.Kind, target.Namespace, target.Name)
                : view.Of("HorizontalPodAutoscaler").FirstOrDefault(item => item.TextAt("spec", "scaleTargetRef", "name") == target.Name))
            ?.ListAt("status", "currentMetrics").Select(static metric => metric.Find("resource", "current", "averageUtilization"))
            .OfType<IntegerValue>().Select(static value => (long?)value.Integer).FirstOrDefault();
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view => new Verdict(
            Percent(view) is { } percent && WindowClaims.IsShare(phrase["share"]!, percent / 100.0), () => Found(view)));
    }

    /// <summary>The number of replicas that a workload is to have.</summary>
    private void ScalesTo(PhraseMatch phrase)
    {
        RequireScaler(phrase);
        var target = Target.Of(phrase["object"]!, tools.Story);
        var quantity = Quantity.Of(phrase["quantity"]);
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
            view.Find(target.Kind, target.Namespace, target.Name) is { } item && (int)ObjectFacts.Replicas(item) is var replicas
                ? new Verdict(quantity.IsMet(replicas, replicas), () => $"{replicas} replicas")
                : new Verdict(false, () => $"no {target.Kind} \"{target.Name}\""), isSteady: true);
    }

    /// <summary>The number of replicas has not changed since the When, for a minute at least.</summary>
    private void NoScaling(PhraseMatch phrase)
    {
        RequireScaler(phrase);
        if (phrase["object"] is { } named)
        {
            var target = Target.Of(named, tools.Story);
            tools.Story.Mention(target.Kind, target.Name);
        }

        if (Timing.Of(phrase).Span is { } span)
        {
            tools.Cluster.Pass(span);
        }
        else if (tools.Story.Now - tools.Story.Since.At < TimeSpan.FromMinutes(1))
        {
            tools.Cluster.Pass(TimeSpan.FromMinutes(1));
        }

        var all = new Series(tools).Scalings(null);
        if (all.Count > 0)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nThe changes: {string.Join(", ", all.Select(static one => one.Name))}");
        }
    }

    private void RequireScaler(PhraseMatch phrase)
    {
        var all = tools.Story.History.Now.Of("HorizontalPodAutoscaler");
        if (phrase["text"] is { } name ? all.All(item => item.Name != name.Text) : all.Count == 0)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere is no such autoscaler.");
        }
    }

    /// <summary><c>the taint "a:NoSchedule" is on node "worker"</c>.</summary>
    private void ThingOn(PhraseMatch phrase)
    {
        var subject = new SubjectReader(tools.Story).Read(phrase["subject"]!);
        var marked = phrase["thing"]!;
        var be = phrase["thing-be"]!.Id;
        var condition = new ThingReader(tools.Story).Read(marked);
        condition = be is "not" or "no-longer" ? condition.Not() : condition;
        _clock.Check(phrase.Text, Timing.Of(phrase, be == "still" ? "still" : null), isWait: false,
            view => _judge.Of(subject, condition, view));
    }

    /// <summary>The n-th time that the number of replicas changed, it changed so.</summary>
    private void NthScaling(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        tools.Story.Mention(target.Kind, target.Name);
        var nth = int.Parse(phrase["nth"]!.Id, CultureInfo.InvariantCulture);
        var wanted = $"{Numbers.Of(phrase["number"]!)} to {Numbers.Of(phrase["to"]!)}";
        var isUp = phrase.Says("scale-up") ? true : phrase.Says("scale-down") ? false : (bool?)null;
        IReadOnlyList<Milestone> all = [];
        tools.Story.Cluster.Simulation.RunUntil(() => (all = new Series(tools).Scalings(isUp)).Count >= nth, TimeSpan.FromMinutes(5));
        if (all.Count < nth || all[nth - 1].Name != wanted)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe changes: "
                + string.Join(", ", all.Select(static one => $"{one.Name} at {Kernel.Simulation.DefaultStart + one.At:HH:mm:ss}")));
        }
    }

    /// <summary>At some instant it had so many; at none it had the number that is denied.</summary>
    private void HadAtOnce(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        tools.Story.Mention(target.Kind, target.Name);
        var subject = new Subject
        {
            Words = phrase.Text, Kind = phrase["noun"]!["kind"]?.Id ?? phrase["noun"]!.Id, OwnerKind = target.Kind, Owners = [target.Name],
            Namespace = target.Namespace, Quantity = Quantity.Of(phrase["quantity"]),
            Qualities = [.. phrase.All("quality").Select(static quality => quality.Id)],
        };
        var least = subject.Quantity.IsBare ? subject.Quantity with { Most = null } : subject.Quantity;
        var isBound = subject.Quantity is { IsBare: false, Most: not null };
        var there = Condition.There with
        {
            Holds = static (item, view) => item.Kind is not ("Pod" or "Job") || VerbReader.Runs(item, view),
        };
        _clock.Check(phrase.Text, new Timing(isBound ? TimingMode.Always : TimingMode.Once, null), isWait: false,
            view => _judge.Of(subject with { Quantity = least }, there, view));
        if (phrase["more"] is { } more)
        {
            _clock.Check(phrase.Text, new Timing(TimingMode.Never, null), isWait: false,
                view => _judge.Of(subject with { Quantity = Quantity.AtLeast(Numbers.Of(more)) }, there, view));
        }
    }

    /// <summary>At no instant since the change did two of them run; at some instant one did.</summary>
    private void NoTwo(PhraseMatch phrase)
    {
        var workload = phrase["owner"] is { } owner ? (Kind: phrase["kind"]?.Id, Name: owner.Text)
            : (Kind: (string?)tools.Story.WorkloadOrThrow.Kind, tools.Story.WorkloadOrThrow.Name);
        var subject = new Subject
        {
            Words = phrase.Text, Kind = phrase["noun"]!["kind"]?.Id ?? phrase["noun"]!.Id, OwnerKind = workload.Kind,
            Owners = [workload.Name], Qualities = [.. phrase.All("quality").Select(static quality => quality.Id)],
        };
        var runs = Condition.There with { Holds = static (item, view) => item.Kind is not ("Pod" or "Job") || VerbReader.Runs(item, view) };
        _clock.Check(phrase.Text, new Timing(TimingMode.Once, null), isWait: false,
            view => _judge.Of(subject with { Quantity = Quantity.Some }, runs, view));
        _clock.Check(phrase.Text, new Timing(TimingMode.Always, null), isWait: false,
            view => _judge.Of(subject with { Quantity = Quantity.AtMost(1) }, runs, view));
    }

    /// <summary>The revisions that are kept: ReplicaSets of a Deployment, ControllerRevisions of others.</summary>
    private void Revisions(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        var kept = target.Kind == "Deployment" ? "ReplicaSet" : "ControllerRevision";
        var quantity = Quantity.Of(phrase["quantity"]);
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var count = view.Of(kept).Count(item => item.Controller is { } owner && owner.Kind == target.Kind && owner.Name == target.Name);
            return new Verdict(quantity.IsMet(count, count), () => $"{count} revisions");
        }, isSteady: true);
    }

    /// <summary>An object of that name is in each of the namespaces that were named last.</summary>
    private void InEachNamespace(PhraseMatch phrase)
    {
        var (kind, name) = (phrase["kind"]!.Id, phrase.TextOf("text"));
        var namespaces = tools.Story.LastNamed("Namespace", phrase["number"] is { } number ? Numbers.Of(number)
            : phrase.Says("both") ? 2 : int.MaxValue);
        if (namespaces.Count < 2)
        {
            throw new StepFailureException($"\"{phrase.Text}\": in which namespaces? Earlier steps name {namespaces.Count}.");
        }

        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var without = namespaces.Where(one => view.Find(kind, one, name) is not { IsBeingDeleted: false }).ToList();
            return new Verdict(without.Count == 0, () => $"none in {string.Join(", ", without)}");
        });
    }

    /// <summary>From the change to the moment when the rollout was complete.</summary>
    private void RolloutTook(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        var since = tools.Story.Since;
        bool IsDone(ClusterView view) =>
            view.Find(target.Kind, target.Namespace, target.Name) is { } item && ObjectFacts.IsRolledOut(item);
        tools.Story.Cluster.Simulation.RunUntil(() => IsDone(tools.Story.History.Now), Patient);
        TimeSpan? done = null;
        var view = tools.Story.History.At(since.Writes);
        var wasDone = IsDone(view);
        while (!view.IsAtEnd)
        {
            if (!view.Advance())
            {
                continue;
            }

            var isDone = IsDone(view);
            done = isDone && !wasDone ? view.Instant : done;
            wasDone = isDone;
        }

        if (wasDone && done is null)
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere was no rollout: {target.Kind} \"{target.Name}\" was complete "
                + "all along. Does the change ask for what it already had?");
        }

        RequireSpan(phrase, wasDone && done is { } end ? end - since.At : TimeSpan.MaxValue, static () => { });
    }

    private static void RequireSpan(PhraseMatch phrase, TimeSpan took, Action also)
    {
        also();
        if (took == TimeSpan.MaxValue || !Spans.IsIn(phrase["span"]!, took))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n" + (took == TimeSpan.MaxValue ? "It has not come about."
                : string.Create(CultureInfo.InvariantCulture, $"It took {took.TotalSeconds:0.###} s.")));
        }
    }
}
