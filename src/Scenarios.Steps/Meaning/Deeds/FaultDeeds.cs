using Scenarios.Cluster.Faults;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>
/// Faults and their duration. A fault with a stated end goes on during the following Whens and ends before the first Then, unless a When
/// lets time pass itself. One in a Given begins with the first When.
/// </summary>
internal sealed class FaultDeeds(StoryTools tools)
{
    /// <summary>How long a rebooted machine is away.</summary>
    private static readonly TimeSpan Reboot = TimeSpan.FromSeconds(30);

    private ClusterFaults Faults => tools.Story.Cluster.Faults;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("node-stop", StopNode);
        deeds.Add("reboot", phrase => EachNode(phrase, node => Begin(FaultTime.For(Reboot), time => Faults.StopNode(node, time))));
        deeds.Add("node-start", phrase => EachNode(phrase, Faults.StartNode));
        deeds.Add("node-network", phrase => EachNode(phrase, node => Begin(phrase, time => Faults.CutNetwork(node, time))));
        deeds.Add("node-network-back", phrase => EachNode(phrase, Faults.MendNetwork));
        deeds.Add("kubelet-stop", phrase => EachNode(phrase, node => Begin(phrase, time => Faults.StopKubelet(node, time))));
        deeds.Add("kubelet-start", StartKubelet);
        deeds.Add("memory-back", phrase => EachNode(phrase, Faults.FreeMemory));
        deeds.Add("crash", phrase => Each(phrase, target => Faults.Crash(target, phrase["number"] is { } code ? Numbers.Of(code) : 1)));
        deeds.Add("hang", phrase => Each(phrase, target => Begin(phrase, time => Faults.Hang(target, time))));
        deeds.Add("hang-end", phrase => Each(phrase, End));
        deeds.Add("slow", phrase => Each(phrase, target => Begin(phrase, time => Faults.SlowStart(target, DelayOf(phrase), time))));
        deeds.Add("unready", phrase => Each(phrase, target =>
            BeginWithProbe(target, ProbeOf(phrase), () => Begin(phrase, time => Faults.FailProbe(target, ProbeOf(phrase), time)))));
        deeds.Add("unready-end", phrase =>
        {
            // The probe was named when it began to fail.
            _ = phrase["probe"];
            Each(phrase, End);
        });
        deeds.Add("oom", RunOutOfMemory);
        deeds.Add("oom-use", UseMemory);
        deeds.Add("use-cpu", phrase => Each(phrase, target =>
            Begin(phrase, time => Faults.UseProcessor(target, CpuOf(phrase, target), time))));
        deeds.Add("load-stop", phrase => Mend(() =>
        {
            if (phrase["victim"] is null)
            {
                Faults.EndProcessorUse();
            }
            else
            {
                Each(phrase, target => Faults.EndProcessorUse(target));
            }

            tools.Story.LoadEnd = tools.Story.Now;
        }));
        deeds.Add("sick", phrase => Sicken(phrase));
        deeds.Add("sick-end", _ => Heal());
        deeds.Add("dns-down", phrase => Begin(phrase, Faults.StopDns));
        deeds.Add("dns-up", _ => Mend(Faults.MendDns));
        deeds.Add("registry-down", SilenceRegistry);
        deeds.Add("registry-up", phrase => Mend(() => Faults.MendRegistry(phrase.TextOf("text"))));
    }

    private void StartKubelet(PhraseMatch phrase)
    {
        if (phrase["later"] is { } later)
        {
            tools.Cluster.Pass(Numbers.DurationOf(later));
        }

        EachNode(phrase, Faults.StartKubelet);
    }

    /// <summary>Stops a node's machine, or crashes the containers of a Pod.</summary>
    private void StopNode(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            if (target.Kind == "Node")
            {
                Begin(phrase, time => Faults.StopNode(target.Name, time));
            }
            else
            {
                Act(() => Faults.Crash(new ContainerTarget(target.Namespace, target.Name) { Kind = target.Kind }));
            }
        }
    }

    /// <summary>Memory above the limit, so that the kernel kills the container. Less memory has no effect in the simulation.</summary>
    private void UseMemory(PhraseMatch phrase) => Each(phrase, target =>
    {
        var pods = Finder.Find(
            target.Kind == "Pod" ? new Subject { Words = target.Name, Kind = "Pod", Names = [target.Name], Namespace = target.Namespace }
            : new Subject
            {
                Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
                Namespace = target.Namespace
            },
            tools.Story.History.Now, tools.Story, withTerminating: false);
        var limits = pods.SelectMany(ObjectFacts.Templates)
            .Select(static container => container.Find("resources", "limits", "memory")).ToList();
        var used = BytesOf(Numbers.BytesOf(phrase["size"]!));
        if (limits.Count == 0 || limits.Exists(limit => limit is not StringValue { Text: var text } || BytesOf(text) >= used))
        {
            throw new StepFailureException(
                $"\"{phrase.Text}\": memory use below a limit is understood, but the simulation cannot do it yet.");
        }

        Faults.KillForMemory(target);
    });

    private static long BytesOf(string text) => Api.Quantities.Quantity.TryParse(text, out var quantity, out _)
        ? quantity.Value : throw new StepFailureException($"\"{text}\" is not a size.");

    /// <summary>Makes one Pod fail its readiness probe.</summary>
    private void Sicken(PhraseMatch phrase)
    {
        _ = phrase["noun"]?["kind"];
        var (kind, name) = phrase["object"] is { } named && Target.Of(named, tools.Story) is var said ? (said.Kind, said.Name)
            : tools.Story.Workload ?? throw new StepFailureException("Of which Pods? No earlier step names any.");
        var pod = Single(new PhraseMatch("deed", "deed", "sick", phrase.Text,
            [new PhraseMatch("victim", "victim", "one", phrase.Text, [])]),
            Target.Of(kind, name, null, tools.Story));
        var target = new ContainerTarget(pod.Namespace, pod.Name) { Kind = "Pod" };
        RequireOf(phrase, pod);
        RequireProbed(phrase, pod.FindOrThrow(tools.Story));
        Act(() => BeginWithProbe(target, ProbeKind.Readiness, () =>
            Begin(default(FaultTime), time => Faults.FailProbe(target, ProbeKind.Readiness, time))));
    }

    /// <summary>"One of two" requires that there are two.</summary>
    private void RequireOf(PhraseMatch phrase, Target pod)
    {
        if (phrase["of"] is { } said && pod.FindOrThrow(tools.Story).Controller is { } owner
            && tools.Story.History.Now.Of("Pod").Count(one => one.Controller?.Uid == owner.Uid && !one.IsBeingDeleted) is var count
            && count != Numbers.Of(said))
        {
            throw new StepFailureException($"\"{phrase.Text}\": there are {count}.");
        }
    }

    /// <summary>Requires a failing response to what the readiness probe requests: any other would have no effect.</summary>
    private static void RequireProbed(PhraseMatch phrase, ApiObject pod)
    {
        var (path, status) = (phrase.TextOf("path"), Numbers.Of(phrase["number"]!));
        var probed = ObjectFacts.Templates(pod).Select(static container => container.Find("readinessProbe", "httpGet", "path"))
            .OfType<StringValue>().Select(static text => text.Text).ToList();
        if (status is >= 200 and < 400 || (probed.Count > 0 && !probed.Contains(path, StringComparer.Ordinal)))
        {
            throw new StepFailureException(
                $"\"{phrase.Text}\": this has no effect, because a probe requests {string.Join(", ", probed)} "
                + "and fails only from status 400 on.");
        }
    }

    private void Heal()
    {
        var pod = tools.Story.Singled ?? throw new StepFailureException("Which Pod? No earlier step is about a single one.");
        Act(() => End(new ContainerTarget(pod.Namespace, pod.Name)));
    }

    /// <summary>Requires a probe: without one, the fault would have no effect, unnoticed.</summary>
    private void BeginWithProbe(ContainerTarget target, ProbeKind probe, Action begin)
    {
        var names = PodNames(target).ToHashSet(StringComparer.Ordinal);
        var now = tools.Story.History.Now;
        var holders = now.Of("Pod").Where(pod => pod.Namespace == target.Namespace && names.Contains(pod.Name)).ToList();
        if (holders.Count == 0 && now.Find(target.Kind is "" ? "Pod" : target.Kind, target.Namespace, target.Name) is { } named)
        {
            // Its Pods do not exist yet; the fault applies to them when they do.
            holders = [named];
        }

        var field = $"{probe.ToString().ToLowerInvariant()}Probe";
        bool IsMeant(ObjectValue container) =>
            target.Container.Length == 0 || container["name"] is StringValue { Text: var name } && name == target.Container;
        if (!holders.Exists(holder => ObjectFacts.Templates(holder).Any(one => IsMeant(one) && one[field] is not null)))
        {
            throw new StepFailureException(
                $"No container of \"{target.Name}\" has a {probe.ToString().ToLowerInvariant()} probe that could fail: "
                + "describe it first, such as a Deployment \"web\" with 2 replicas and a readiness probe.");
        }

        begin();
    }

    private void SilenceRegistry(PhraseMatch phrase)
    {
        var registry = phrase.TextOf("text");
        tools.Registries.NoteSilent(registry);
        Begin(phrase, time => Faults.SilenceRegistry(registry, time));
    }

    private void RunOutOfMemory(PhraseMatch phrase)
    {
        if (phrase["victim"]!["object"] is null)
        {
            Each(phrase, Faults.KillForMemory);
            return;
        }

        var isOfContainers = phrase["victim"] is { Id: not "all" } || phrase["victim"]!["container"] is not null
            || !IsPlain(phrase["victim"]!);
        foreach (var target in Target.AllOf(phrase["victim"]!["object"]!, tools.Story))
        {
            if (target.Kind == "Node" && !isOfContainers)
            {
                Begin(phrase, time => Faults.ExhaustMemory(target.Name, time));
            }
            else
            {
                Act(() => Faults.KillForMemory(Of(phrase, IsOne(phrase) ? Single(phrase, target) : target)));
            }
        }
    }

    private static bool IsPlain(PhraseMatch victim) => victim.Text.Trim().Length <= victim["object"]!.Text.Trim().Length;

    private static TimeSpan DelayOf(PhraseMatch phrase) => Numbers.DurationOf(phrase["delay"]!["duration"] ?? phrase["delay"]!);

    private static ProbeKind ProbeOf(PhraseMatch phrase) => phrase["probe"]?.Id switch
    {
        "liveness" => ProbeKind.Liveness,
        "startup" => ProbeKind.Startup,
        _ => ProbeKind.Readiness,
    };

    /// <summary>Ends the faults of a container.</summary>
    private void End(ContainerTarget target)
    {
        var names = PodNames(target).Prepend(target.Name).ToList();
        var going = Faults.All.Where(fault => !fault.IsOver
            && names.Exists(name => fault.Description.StartsWith($"the container of {name} ", StringComparison.Ordinal))).ToList();
        if (going.Count == 0)
        {
            throw new StepFailureException($"The container of \"{target.Name}\" has no fault that could end.");
        }

        going.ForEach(static fault => fault.End());
    }

    private IEnumerable<string> PodNames(ContainerTarget target) => target.Kind is "Pod" or "" ? [] : Finder.Find(
        new Subject { Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name], Namespace = target.Namespace },
        tools.Story.History.Now, tools.Story, withTerminating: true).Select(static pod => pod.Name);

    private void EachNode(PhraseMatch phrase, Action<string> act)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            if (target.Kind != "Node")
            {
                throw new StepFailureException($"\"{target.Name}\" is a {target.Kind}, not a node.");
            }

            Act(() => act(target.Name));
        }
    }

    private void Each(PhraseMatch phrase, Action<ContainerTarget> act)
    {
        var named = phrase["victim"]?["object"] ?? phrase["object"];
        foreach (var target in (named is null ? [LastSpoken()] : Target.AllOf(named, tools.Story)).SelectMany(PodsOfService))
        {
            Act(() => act(Of(phrase, IsOne(phrase) ? Single(phrase, target) : target)));
        }
    }

    /// <summary>The last workload; the last Pod if there is none.</summary>
    private Target LastSpoken() => tools.Story.Workload is { } workload
        ? Target.Of(workload.Kind, workload.Name, null, tools.Story)
        : Target.Of("Pod", tools.Story.LastNamed("Pod") ?? throw new StepFailureException("Of which Pods? No earlier step names any."),
            null, tools.Story);

    private static bool IsOne(PhraseMatch phrase) => phrase["victim"]?.Id is "one" or "that";

    /// <summary>Chooses one Pod of a target: the one that was chosen before if that is meant. Later sentences can refer to it.</summary>
    private Target Single(PhraseMatch phrase, Target target)
    {
        if (phrase["victim"]!.Id == "that" && tools.Story.Singled is { } known)
        {
            return new Target("Pod", known.Name, known.Namespace);
        }

        var subject = target.Kind == "Pod"
            ? new Subject { Words = target.Name, Kind = "Pod", Names = [target.Name], Namespace = target.Namespace }
            : new Subject
            {
                Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
                Namespace = target.Namespace
            };
        var pod = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false)
            .OrderBy(static one => one.Name, StringComparer.Ordinal)
            .FirstOrDefault(static one => ObjectFacts.IsRunning(one)) ?? throw new StepFailureException(
                $"No Pod of \"{target.Name}\" runs.");
        tools.Story.Singled = pod;
        return new Target("Pod", pod.Name, pod.Namespace);
    }

    private static ContainerTarget Of(PhraseMatch phrase, Target target) => new(target.Namespace, target.Name)
    {
        Kind = target.Kind,
        Container = phrase["victim"]?["container"]?.Text ?? string.Empty,
    };

    private IEnumerable<Target> PodsOfService(Target target) => target.Kind != "Service" ? [target]
        : Finder.Find(new Subject { Words = target.Name, Kind = "Pod", Services = [target.Name], Namespace = target.Namespace },
            tools.Story.History.Now, tools.Story, withTerminating: false)
            .Select(static pod => new Target("Pod", pod.Name, pod.Namespace));

    private void Begin(PhraseMatch phrase, Func<FaultTime, Fault> begin)
    {
        var time = TimeOf(phrase["time"]);
        if (tools.Story.IsBeginning && (time.Duration is not null || time.From > TimeSpan.Zero))
        {
            tools.Story.AtFirstWhen(() => Begin(time, begin));
        }
        else
        {
            Begin(time, begin);
        }
    }

    private void Begin(FaultTime time, Func<FaultTime, Fault> begin) => Act(() =>
    {
        var fault = begin(time);
        tools.Story.Note(fault);
        var until = fault.Ends is { } ends ? $", until {Kernel.Simulation.DefaultStart + ends:HH:mm:ss}" : string.Empty;
        tools.Transcript.WriteLine($"# {fault.Description}{until}");
    });

    /// <summary>The amount of CPU, in processors.</summary>
    private double CpuOf(PhraseMatch phrase, ContainerTarget target)
    {
        static double Processors(Value? amount) => Api.Quantities.Quantity.Of(amount).MilliValue / 1000.0;
        if (phrase["share"] is not { } share)
        {
            return Processors(new StringValue(Numbers.BytesOf(phrase["size"]!)));
        }

        var item = new Target(target.Kind, target.Name, target.Namespace).FindOrThrow(tools.Story);
        var asked = ObjectFacts.Templates(item).Select(static one => one.Find("resources", "requests", "cpu")).OfType<Value>().ToList();
        return asked.Count > 0 ? asked.Sum(Processors) * Numbers.Of(share) / 100
            : throw new StepFailureException($"\"{phrase.Text}\": the Pods of {item.Kind} \"{item.Name}\" request no CPU.");
    }

    /// <exception cref="StepFailureException">The fault does not exist.</exception>
    private void Mend(Action mend)
    {
        if (!Faults.All.Any(static fault => !fault.IsOver))
        {
            throw new StepFailureException("There is no fault that could end.");
        }

        Act(mend);
    }

    private void Act(Action act)
    {
        tools.Story.NoteChange();
        try
        {
            act();
        }
        catch (ArgumentException refusal)
        {
            throw new StepFailureException(refusal.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static FaultTime TimeOf(PhraseMatch? time)
    {
        switch (time?.Id)
        {
            case null:
                return default;
            case "between":
                var (from, to) = (ClockOf(time["from"]!), ClockOf(time["to"]!));
                return to > from ? FaultTime.Between(from, to)
                    : throw new StepFailureException($"\"{time.Text}\": a fault begins before it ends.");
            case "later":
                return new FaultTime(Numbers.DurationOf(time["after"]!), null);
            case "later-for":
                return new FaultTime(Numbers.DurationOf(time["after"]!), Numbers.DurationOf(time["duration"]!));
            default:
                return FaultTime.For(Numbers.DurationOf(time["duration"]!));
        }
    }

    private static TimeSpan ClockOf(PhraseMatch clock) =>
        clock["unit"] is { } unit ? Numbers.UnitOf(unit) * Numbers.Of(clock["number"]!) : Numbers.DurationOf(clock["duration"]!);
}
