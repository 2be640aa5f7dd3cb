using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>Reads verbs other than <c>is</c> and <c>has</c>: <c>runs image …</c>, <c>exists</c>, <c>restarts twice</c>.</summary>
internal sealed class VerbReader(Story story)
{
    public Condition Read(PhraseMatch verb)
    {
        var condition = ReadPlain(verb);
        condition = condition with { Found = condition.Found ?? Findings.Of(verb, condition) };
        return condition.Kinds.Count > 0 ? condition : condition with { Kinds = ConditionKinds.Of(verb.Id) };
    }

    /// <summary>Whether it runs: a Pod with running containers, a Job that has not ended, a workload with all Pods ready.</summary>
    public static bool Runs(ApiObject item, ClusterView view) => item.Kind switch
    {
        "Pod" => ObjectFacts.IsRunning(item),
        "Job" => !ObjectFacts.IsComplete(item) && !ObjectFacts.HasFailed(item),
        _ => ObjectFacts.IsReady(item, view),
    };

    private static string[] NamesIn(PhraseMatch verb) => [.. verb.All("names").SelectMany(SubjectReader.NamesOf)];

    private static Condition LeftNone(string words) => new(words, static (_, _) => false)
    {
        IsAbsence = true, WithTerminating = true, IsPlainAbsence = words is "ない" or "いない" or "存在しない" or "見当たらない",
    };

    private Condition ReadPlain(PhraseMatch verb)
    {
        return verb.Id switch
        {
            "run-image" when story.History.Now.Of("Node").Any(node => node.Name == verb.TextOf("text")) => verb.Says("left")
                ? StateReader.OnNodes(verb.Text, [verb.TextOf("text")]) with { WithTerminating = true, IsSteady = true }
                : new(verb.Text, (item, _) => item.TextAt("spec", "nodeName") == verb.TextOf("text") && ObjectFacts.IsRunning(item)),
            "run-image" => new(verb.Text, (item, view) => ObjectFacts.ImagesOf(item).All(image => image == verb.TextOf("text"))
                && (item.Kind != "Pod" || ObjectFacts.IsRunning(item)))
            { IsSteady = true },
            "run-image-new" => new(verb.Text, (item, view) => !IsAsBefore(item, ObjectFacts.ImagesOf)
                && ObjectFacts.IsRunning(item))
            { IsSteady = true },
            "run-spread" => new(verb.Text, IsAloneOnItsNode),
            "allows" => Allows(verb),
            "run-image-old" => new(verb.Text, (item, _) => IsAsBefore(item, ObjectFacts.ImagesOf)),
            "run-on" => StateReader.OnNodes(verb.Text, NamesIn(verb)).And(new(verb.Text, static (item, _) => ObjectFacts.IsRunning(item))),
            "run-zone" => StateReader.InZones(verb).And(new(verb.Text, static (item, _) => ObjectFacts.IsRunning(item))),
            "run" => new(verb.Text, Runs) { IsSteady = true },
            "exist" => Exists(verb),
            "go" or "removed" => StateReader.Gone(verb.Text),
            "stay" => new(verb.Text, (item, _) => story.WasThere(item) && !item.IsBeingDeleted) { IsHistory = true },
            "replaced" => new(verb.Text, (item, _) => !story.WasThere(item)) { IsIdentity = true },
            "created" or "appear" => new(verb.Text, (item, _) => !story.WasThere(item)) { IsDeniedLate = true },
            "restart" => new StateReader(story).Restarted(verb.Text, verb["times"]),
            "report" => StateReader.HasStatus(verb.Text, [.. verb.All("words").Select(word => word.Text)]),
            "become-ready" => new(verb.Text, ObjectFacts.IsReady) { IsSteady = true },
            "not-ready-verb" => new(verb.Text, static (item, view) => !ObjectFacts.IsReady(item, view)),
            "succeed" or "finish" => new(verb.Text, static (item, view) => ObjectFacts.IsComplete(item)),
            "ended" => new(verb.Text, static (item, _) => ObjectFacts.IsComplete(item) || ObjectFacts.HasFailed(item)),
            "fail" => new(verb.Text, static (item, _) => ObjectFacts.HasFailed(item)),
            "fail-with" => StateReader.HasStatus(verb.Text, [verb.TextOf("text")]),
            "come-back" when NamesIn(verb) is { Length: > 0 } nodes =>
                StateReader.OnNodes(verb.Text, nodes).And(new(verb.Text, ObjectFacts.IsReady)),
            "come-back" or "be-back" => new(verb.Text, ObjectFacts.IsReady) { IsDeniedByAbsence = true, IsDeniedLate = true },
            "endpoint" or "endpoint-gone" or "spread" or "in-use" or "off-node" => new StateReader(story).Read(verb),
            "belong" => new(verb.Text, (item, view) => Belonging.IsOf(item, view, verb["kind"]?.Id, verb.TextOf("text"))),
            "left-none" => LeftNone(verb.Text),
            "only-n" or "left-n" => new(verb.Text, static (_, _) => true) { IsSteady = true },
            "still-there" => new(verb.Text, (item, _) => story.WasThere(item) && !item.IsBeingDeleted) { IsHistory = true },
            "bound" or "scheduled" or "suspended" or "evicted" or "unable-pull" or "intact" => new StateReader(story).Read(verb),
            "same-node-as" or "other-node-as" => new StateReader(story).Read(verb),
            "run-worker" => RunsOnWorker(verb),
            "run-control" => new(verb.Text, IsRunningOnTheControlPlane),
            "wait" => Waits(verb),
            "run-other" => new StateReader(story).Read(verb with { Id = "other-node" }),
            "stick" => new StateReader(story).Read(verb with { Id = "stuck" }),
            "run-elsewhere" when NamesIn(verb) is var names =>
                new(verb.Text, (item, _) => item.TextAt("spec", "nodeName") is { Length: > 0 } node
                && !names.Contains(node, StringComparer.Ordinal) && ObjectFacts.IsRunning(item))
                {
                    Names = names,
                },
            "evict" => new StateReader(story).Read(verb with { Id = "evicted" }),
            "mount" => new(verb.Text, (item, _) => Mounts(item, verb.TextOf("text"), verb["path"]?.Text)),
            "stop" => Stops(verb),
            "point" => new(verb.Text, (item, _) => item.TextAt("spec", "externalName") == verb.TextOf("text")),
            _ => ReadMore(verb),
        };
    }

    /// <summary>Runs, and no container of one that was there before has been restarted since.</summary>
    private bool KeepsRunning(ApiObject item, ClusterView view) => item.Kind != "Pod" ? ObjectFacts.IsReady(item, view)
        : ObjectFacts.IsRunning(item) && (story.Before.Of("Pod").FirstOrDefault(old => old.Uid == item.Uid) is not { } before
            || ObjectFacts.RestartsOf(before) == ObjectFacts.RestartsOf(item));

    private static bool IsAloneOnItsNode(ApiObject item, ClusterView view) =>
        view.Of("Pod").Count(other => other.TextAt("spec", "nodeName") == item.TextAt("spec", "nodeName")
            && other.Controller?.Uid == item.Controller?.Uid) == 1;

    private static bool IsRunningOnTheControlPlane(ApiObject item, ClusterView view) =>
        ObjectFacts.IsRunning(item) && view.Of("Node").Any(node => node.Name == item.TextAt("spec", "nodeName")
            && ObjectFacts.IsControlPlane(node));

    private Condition RunsOnWorker(PhraseMatch verb)
    {
        var workers = ObjectFacts.WorkersIn(story.History.Now).Count();
        return verb["number"] is { } said && Numbers.Of(said) != workers
            ? throw new StepFailureException($"\"{verb.Text}\": there are {workers} workers.")
            : new StateReader(story).Read(verb with { Id = "on-worker" });
    }

    private static Condition Allows(PhraseMatch verb)
    {
        var quantity = Quantity.Of(verb["quantity"]);
        return new(verb.Text, (item, _) => ObjectFacts.Count(item, "status", "disruptionsAllowed") is var allowed
            && allowed >= quantity.Least && (quantity.Most is not { } most || allowed <= most));
    }

    /// <summary>Pods of the same owner are on every worker, of which there is the stated number, and on no other node.</summary>
    private static Condition OnAllWorkers(PhraseMatch verb)
    {
        var number = verb["number"] is { } said ? Numbers.Of(said) : (int?)null;
        return new(verb.Text, (item, view) =>
        {
            var workers = ObjectFacts.WorkersIn(view).Select(static node => node.Name).ToHashSet(StringComparer.Ordinal);
            var nodes = view.Of("Pod").Where(pod => pod.Controller?.Uid == item.Controller?.Uid && ObjectFacts.IsRunning(pod))
                .Select(static pod => pod.TextAt("spec", "nodeName")).ToHashSet(StringComparer.Ordinal);
            return nodes.SetEquals(workers) && (number is null || workers.Count == number);
        })
        {
            Kinds = ["Pod"], IsSteady = true,
        };
    }

    private static Condition Stops(PhraseMatch verb) => new(verb.Text, (item, _) => ObjectFacts.ContainersOf(item).Any(status =>
        status.Find("state", "terminated", "exitCode") is IntegerValue ended
            && (verb["number"] is not { } code || ended.Integer == Numbers.Of(code))));

    /// <summary>Waiting for a node, for its volumes before that, or until it is ready.</summary>
    private static Condition Waits(PhraseMatch verb) => verb.Says("volume")
        ? new(verb.Text, static (item, _) => item.FindCondition("PodScheduled") is { } condition
            && ObjectFacts.Text(condition, "status") == "False"
            && ObjectFacts.Text(condition, "message").Contains("PersistentVolumeClaim", StringComparison.Ordinal))
        : verb.Says("ready") ? new(verb.Text, static (item, view) => !ObjectFacts.IsReady(item, view))
        : new(verb.Text, static (item, _) => item.TextAt("spec", "nodeName").Length == 0);

    private Condition ReadMore(PhraseMatch verb) => verb.Id switch
    {
        "phase-go" => StateReader.HasStatus(verb.Text, [verb["word"]!.Id]),
        "mutable" => new(verb.Text, static (item, _) => !item.FlagAt("immutable")) { Kinds = ["ConfigMap", "Secret"] },
        "await-consumer" => new(verb.Text, static (item, view) => item.TextAt("status", "phase") == "Pending"
            && view.Of("Event").Any(one => one.TextAt("involvedObject", "name") == item.Name
                && one.TextAt("reason") == "WaitForFirstConsumer"))
        { Kinds = ["PersistentVolumeClaim"] },
        "finished-number" => new StateReader(story).Read(verb),
        "run-workers" => OnAllWorkers(verb),
        "receive" => new StateReader(story).Read(verb with { Id = "endpoint" }),
        "receive-none" => new StateReader(story).Read(verb with { Id = "endpoint" }).Not() with { WithTerminating = true },
        "run-on-it" when verb.Says("same") && story.LastNamed("Node") is null => Neighbours.OnTheSame(verb, story),
        "run-on-it" => new(verb.Text, (item, _) => item.TextAt("spec", "nodeName") == Finder.SpokenNode(story)
            && ObjectFacts.IsRunning(item)),
        "adopt" => new(verb.Text, (item, view) => Adopts(item, view, verb["number"])),
        "remain-on" => StateReader.OnNodes(verb.Text, NamesIn(verb)).And(new(verb.Text, (item, _) => story.WasThere(item))) with
        {
            WithTerminating = true,
        },
        "keep-running" => new(verb.Text, KeepsRunning) { IsSteady = true },
        "wants" => new(verb.Text, (item, _) => Quantity.Of(verb["quantity"]) is var wanted
            && (item.Kind == "DaemonSet" ? ObjectFacts.Count(item, "status", "desiredNumberScheduled")
                : ObjectFacts.Replicas(item)) is var number
            && number >= wanted.Least && (wanted.Most is not { } most || number <= most)),
        _ => throw new StepFailureException($"\"{verb.Text}\" is understood, but cannot be checked yet."),
    };

    /// <summary>All its Pods are older than itself, and it owns them: it created none.</summary>
    private bool Adopts(ApiObject item, ClusterView view, PhraseMatch? number)
    {
        var pods = view.Of("Pod").Where(pod => pod.Controller?.Uid == item.Uid).ToList();
        return pods.Count > 0 && pods.TrueForAll(story.WasThere) && (number is null || pods.Count == Numbers.Of(number));
    }

    private static Condition Exists(PhraseMatch verb)
    {
        var relations = verb.All("relation").ToList();
        return new(verb.Text, static (item, _) => !item.IsBeingDeleted)
        {
            Narrow = subject =>
            relations.Aggregate(subject, SubjectReader.Relate), WithTerminating = true, IsPresence = true
        };
    }

    private bool IsAsBefore(ApiObject item, Func<ApiObject, IEnumerable<string>> what)
    {
        var before = story.Before.Of(item.Kind).FirstOrDefault(old => old.Uid == item.Uid);
        return before is not null && what(before).SequenceEqual(what(item));
    }

    private static bool Mounts(ApiObject item, string source, string? path)
    {
        var spec = item.Kind == "Pod" ? item.Spec : item.ObjectAt("spec", "template", "spec");
        var volumes = (spec["volumes"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
            .Where(volume =>
                (volume.Find("configMap", "name")
                    ?? volume.Find("secret", "secretName") ?? volume.Find(
                        "persistentVolumeClaim",
                        "claimName")) is StringValue { Text: var name } && name == source)
            .Select(volume => ObjectFacts.Text(volume, "name")).ToList();
        return ObjectFacts.Templates(item)
            .Any(container => (container["volumeMounts"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
            .Any(mount => volumes.Contains(ObjectFacts.Text(mount, "name"))
                && (path is null || ObjectFacts.Text(mount, "mountPath") == path)));
    }
}
