using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>Reads states: what follows <c>is</c> and <c>are</c>.</summary>
internal sealed class StateReader(Story story)
{
    public Condition Read(PhraseMatch state)
    {
        var condition = ReadPlain(state);
        condition = condition with { Found = condition.Found ?? Findings.Of(state, condition) };
        return condition.Kinds.Count > 0 ? condition : condition with { Kinds = ConditionKinds.Of(state.Id) };
    }

    /// <summary>A Deployment is available by its condition, whatever its rollout does; null if another word is used.</summary>
    private static bool? IsAvailable(PhraseMatch state, ApiObject item) =>
        item.Kind == "Deployment" && state.Says("available", "unavailable", "利用可能", "利用できる")
            ? item.HasCondition("Available") : null;

    private Condition ReadPlain(PhraseMatch state)
    {
        return state.Id switch
        {
            "ready" => new(state.Text, (item, view) => IsAvailable(state, item) ?? ObjectFacts.IsReady(item, view)) { IsSteady = true },
            "ready-status" => new(state.Text, ObjectFacts.IsReady) { IsSteady = true },
            "not-ready" => new(state.Text, (item, view) => !(IsAvailable(state, item) ?? ObjectFacts.IsReady(item, view))),
            "on-labelled" => new(state.Text, (item, view) => view.Find("Node", string.Empty, item.TextAt("spec", "nodeName")) is { } node
                && state.TextOf("text").Split('=', 2) is var label && node.Labels[label[0]] is StringValue value
                && (label.Length == 1 || value.Text == label[1]))
            { Kinds = ["Pod"] },
            "apart" => Neighbours.Together(state, story, isOne: false),
            "together" => Neighbours.Together(state, story, isOne: true),
            "running" => new(state.Text, static (item, view) => VerbReader.Runs(item, view)) { IsSteady = true },
            "status" => StatusOrImage(state),
            "ready-image" => new(state.Text, (item, view) => ObjectFacts.IsReady(item, view)
                && ObjectFacts.ImagesOf(item).All(image => image == state.TextOf("text")))
            { IsSteady = true },
            "pending" => HasStatus(state.Text, ["Pending"]),
            "anew" => new(state.Text, (item, _) => (KindOf(state) is not { } kind || item.Kind == kind) && !story.WasThere(item)
                && story.Before.Find(item.Kind, item.Namespace, item.Name) is not null),
            "only-of" => OnlyOf(state),
            "on-worker" => new(state.Text, static (item, view) =>
                ObjectFacts.WorkersIn(view).Any(node => node.Name == item.TextAt("spec", "nodeName"))),
            "unable-pull" => HasStatus(state.Text, ["ErrImagePull", "ImagePullBackOff"]),
            "phase-word" => HasStatus(state.Text, [state["word"]!.Id]),
            "value" => HasStatus(state.Text, [state.TextOf("text")]),
            "same-node-as" or "other-node-as" => Neighbours.WithThose(state),
            "called" => Called(state),
            "bound-new" => BoundToNew(state),
            "stuck" or "stalled" => new(state.Text, static (item, _) => IsStuck(item)),
            "terminating" => new(state.Text, static (item, _) => item.IsBeingDeleted) { WithTerminating = true },
            "endpoint-gone" => Endpoint(state).Not() with { WithTerminating = true },
            "kept" => new(state.Text, static (_, _) => true) { IsSteady = true },
            "gone" or "and-all-gone" => Gone(state.Text),
            "left" => Left(state),
            "among" => Among(state),
            "among-old" => new(state.Text, (item, _) => story.WasThere(item)) { IsHistory = true },
            "same" => new(state.Text, (item, _) => (KindOf(state) is not { } kind || item.Kind == kind) && story.WasThere(item))
            {
                IsHistory = true,
            },
            "only-left" => OnlyLeft(state),
            "replaced" => new(state.Text, (item, _) => !story.WasThere(item)) { IsIdentity = true },
            "created" or "created-on" => Created(state),
            _ => ReadMore(state),
        };
    }

    private Condition ReadMore(PhraseMatch state) => state.Id switch
    {
        "evicted" when state.Text.StartsWith('E') => HasStatus(state.Text, ["Evicted"]),
        "evicted" => Evicted(state.Text),
        "intact" => new(state.Text, (item, view) => IsIntact(item, view)) { IsHistory = true, IsThroughout = true },
        "image-new" => new VerbReader(story).Read(state with { Id = "run-image-new" }),
        "image-old" => new VerbReader(story).Read(state with { Id = "run-image-old" }),
        "restarted" => Restarted(state.Text, state["times"]),
        "oom" => HasStatus(state.Text, ["OOMKilled"]),
        "on-node" => OnNodesOrImage(state),
        "on-node-not" or "off-node" =>
            OnNodes(state.Text, [.. state.All("names").SelectMany(SubjectReader.NamesOf)]).Not() with { WithTerminating = true },
        "other-node" => new(state.Text, (item, view) => IsElsewhere(item, view)) { IsSteady = true },
        "no-external" => new(state.Text, static (item, _) => !Addresses.HasOuter(item)),
        "in-zone" => InZones(state),
        "spread-zones" => SpreadOverZones(state),
        "unscheduled" => new(state.Text, static (item, _) => item.TextAt("spec", "nodeName").Length == 0),
        "scheduled" => new(state.Text, static (item, _) => item.TextAt("spec", "nodeName").Length > 0),
        "bound" =>
            new(
                state.Text,
                (item, _) => item.TextAt("status", "phase") == "Bound" && (state["text"] is not { } name || IsBoundTo(item, name.Text))),
        "complete" => new(state.Text, static (item, _) => ObjectFacts.IsComplete(item)),
        "failed" => new(state.Text, static (item, _) => ObjectFacts.HasFailed(item)),
        "suspended" => new(state.Text, static (item, _) => item.FlagAt("spec", "suspend")),
        "paused" => new(state.Text, static (item, _) => item.FlagAt("spec", "paused")),
        "cordoned" => new(state.Text, static (item, _) => item.FlagAt("spec", "unschedulable")),
        "schedulable" => new(state.Text, static (item, _) => !item.FlagAt("spec", "unschedulable")),
        "tainted" => new(state.Text, (item, _) => ThingReader.HasTaint(item, state.TextOf("text"))),
        "labelled" => new(state.Text, (item, _) => ThingReader.HasLabel(item, state.TextOf("text"), null)),
        "endpoint" => Endpoint(state),
        "in-use" => new(state.Text, static (item, view) => IsInUse(item, view)) { WithTerminating = true },
        "image" => new(state.Text, (item, _) => ObjectFacts.ImagesOf(item).All(image => image == state.TextOf("text"))),
        "on-control" => new VerbReader(story).Read(state with { Id = "run-control" }),
        "revision" when Numbers.Of(state["number"]!) is var revision => new(state.Text, (item, _) =>
            item.Annotations["deployment.kubernetes.io/revision"] is StringValue found && found.Text == $"{revision}"),
        "same-node" => Neighbours.OnTheSame(state, story),
        "on-it" => new(state.Text, (item, _) => item.TextAt("spec", "nodeName") == Finder.SpokenNode(story)),
        "harmed" => new Condition(state.Text, (item, view) => IsIntact(item, view)) { IsHistory = true }.Not() with { IsHistory = true },
        "alone" => new(state.Text, static (item, view) => IsAlone(item, view)),
        "owned" when state["text"] is null => new(state.Text, (item, view) => IsOfSpoken(item, view, state)),
        "owned" => new(state.Text, (item, view) => Belonging.IsOf(item, view, state["kind"]?.Id, state.TextOf("text"))),
        "updated" => new(state.Text, (item, _) => IsUpdated(item)),
        "up-to-date" => new(state.Text, static (item, _) => ObjectFacts.IsRolledOut(item)),
        "spread" => Spread(state),
        "on-one-node" => new(state.Text, static (item, view) => item.TextAt("spec", "nodeName") is { Length: > 0 } node
            && Siblings(item, view).All(other => other.TextAt("spec", "nodeName") == node)),
        "finished-number" when (Numbers.Of(state["number"]!), Numbers.Of(state["total"]!)) is var (ready, total) =>
            new(state.Text, (item, _) => ObjectFacts.ReadyOf(item) == (ready, total)),
        "type" when (state["service-type"]?.Id ?? state.TextOf("text")) is var type =>
            new(state.Text, (item, _) => (item.Kind == "Secret" ? item.TextAt("type") : item.TextAt("spec", "type")) == type),
        "empty" =>
            new(
                state.Text,
                (item, view) => !view.Of("Pod").Any(pod => pod.Namespace == item.Name || pod.TextAt("spec", "nodeName") == item.Name)),
        "running-on" => new VerbReader(story).Read(state with { Id = "run-on" }),
        "terminated" => new(state.Text, (item, _) => ExitCodes(item).Contains(Numbers.Of(state["number"]!))),
        _ => throw new StepFailureException($"\"{state.Text}\" is understood, but cannot be checked yet."),
    };

    /// <summary>"nginx:1.27" is an image, not a status.</summary>
    private Condition StatusOrImage(PhraseMatch state)
    {
        string[] words = [.. state.All("words").Select(word => word.Text)];
        var nodes = story.History.Now.Of("Node").Select(static node => node.Name);
        if (Array.TrueForAll(words, nodes.Contains))
        {
            return OnNodes(state.Text, words) with { WithTerminating = true, IsSteady = true };
        }

        return state["not-words"] is { } not ? HasStatus(state.Text, words).And(HasStatus(state.Text, [not.Text]).Not())
            : Array.TrueForAll(words, KnownStatuses.IsImage)
            ? new(state.Text, (item, _) => ObjectFacts.ImagesOf(item).All(words.Contains)) { IsSteady = true }
            : HasStatus(state.Text, words);
    }

    /// <summary>
    /// Moved away on purpose: the Pods from before the change are gone, terminating, or evicted according to their status.
    /// </summary>
    private static Condition Evicted(string words) => new(words, static (item, view) =>
        view.Find(item.Kind, item.Namespace, item.Name) is not { } now || now.Uid != item.Uid || now.IsBeingDeleted
        || ObjectFacts.StatusesOf(now).Contains("Evicted"))
    { IsOfThoseBefore = true, WithTerminating = true, IsDeniedLate = true };

    /// <summary>The same object as before the change: not terminating, as ready as before, without another restart.</summary>
    private bool IsIntact(ApiObject item, ClusterView view)
    {
        if (!story.WasThere(item) || item.IsBeingDeleted)
        {
            return false;
        }

        var before = story.Before.Of(item.Kind).FirstOrDefault(old => old.Uid == item.Uid);
        return before is null || item.Kind is not ("Pod" or "Deployment" or "StatefulSet" or "DaemonSet" or "Node" or "Service")
            || ((!ObjectFacts.IsReady(before, story.Before) || ObjectFacts.IsReady(item, view))
                && ObjectFacts.RestartsOf(item) == ObjectFacts.RestartsOf(before));
    }

    /// <summary>A status in listings, or the reason of a container or condition.</summary>
    public static Condition HasStatus(string words, IReadOnlyList<string> statuses) => statuses.Any(static text => text.Contains(' ',
        StringComparison.Ordinal))
        ? new(words, (item, view) => statuses.Any(text => ObjectFacts.Says(item, text, view)))
        : new(words, (item, _) => ObjectFacts.StatusesOf(item).Intersect(statuses, StringComparer.OrdinalIgnoreCase).Any())
        {
            WithTerminating = statuses.Contains("Terminating", StringComparer.OrdinalIgnoreCase),
            Statuses = statuses,
        };

    public static Condition Gone(string words) => new(words, static (_, _) => false)
    {
        IsAbsence = true, WithTerminating = true, IsDeparture = true,
    };

    /// <summary>In 'on "nginx:1.27"' the text is an image: node names have no colon.</summary>
    private static Condition OnNodesOrImage(PhraseMatch state)
    {
        string[] names = [.. state.All("names").SelectMany(SubjectReader.NamesOf)];
        return Array.TrueForAll(names, static name => KnownStatuses.IsImage(name))
            ? new(state.Text, (item, _) => ObjectFacts.ImagesOf(item).All(names.Contains)) { IsSteady = true }
            : OnNodes(state.Text, names) with { Kinds = ["Pod"] };
    }

    /// <summary>On nodes with the label of one of the zones.</summary>
    public static Condition InZones(PhraseMatch phrase)
    {
        string[] zones = [.. phrase.All("names").SelectMany(SubjectReader.NamesOf)];
        return new(phrase.Text, (item, view) => zones.Contains(ObjectFacts.ZoneOf(item, view), StringComparer.Ordinal));
    }

    /// <summary>In all zones that have workers, or in the stated number. "Evenly": the counts of two zones differ by at most one.</summary>
    private static Condition SpreadOverZones(PhraseMatch state)
    {
        var number = state["number"] is { } said ? Numbers.Of(said) : state.Says("both") ? 2 : (int?)null;
        return new(state.Text, (item, view) =>
        {
            var zones = ObjectFacts.WorkersIn(view).Select(node => ObjectFacts.ZoneOf(node, view)).Where(static zone => zone.Length > 0)
                .Distinct(StringComparer.Ordinal).Count();
            var counts = Siblings(item, view).Select(other => ObjectFacts.ZoneOf(other, view)).Where(static zone => zone.Length > 0)
                .CountBy(static zone => zone, StringComparer.Ordinal).Select(static pair => pair.Value).ToList();
            return counts.Count > 0 && counts.Count == (number ?? zones) && (!state.Says("evenly") || counts.Max() - counts.Min() <= 1);
        });
    }

    public static Condition OnNodes(string words, IReadOnlyList<string> nodes) =>
        new(words, (item, _) => nodes.Contains(item.TextAt("spec", "nodeName"), StringComparer.Ordinal)) { Names = nodes };

    /// <summary>A change of its template has taken effect: not merely a scale, and not the initial state.</summary>
    private bool IsUpdated(ApiObject item)
    {
        if (item.Kind == "Pod" && !story.WasThere(item))
        {
            return story.Change is not null;
        }

        var isDone = item.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet") || ObjectFacts.IsRolledOut(item);
        return isDone && (DiffersFrom(story.Before, item) || DiffersFrom(story.BeforeAll, item));
    }

    private static bool DiffersFrom(ClusterView before, ApiObject item)
    {
        var old = before.Of(item.Kind).FirstOrDefault(one => one.Uid == item.Uid);
        return old is not null && (item.Kind is "Deployment" or "StatefulSet" or "DaemonSet"
            ? !old.ObjectAt("spec", "template").Equals(item.ObjectAt("spec", "template"))
            : !old.Spec.Equals(item.Spec) || !old.ObjectAt("data").Equals(item.ObjectAt("data")));
    }

    public Condition Restarted(string words, PhraseMatch? times)
    {
        int Since(ApiObject pod) =>
            ObjectFacts.RestartsOf(pod) - (times is null && story.Before.Of("Pod").FirstOrDefault(old => old.Uid == pod.Uid) is { } before
                ? ObjectFacts.RestartsOf(before)
                : 0);
        return new(words, (item, _) => times is null ? Since(item) > 0 : Numbers.AreMet(times, Since(item))) { IsDeniedLate = true };
    }

    private static bool IsStuck(ApiObject item) =>
        item.FindCondition("Progressing") is { } condition
            ? ObjectFacts.Text(condition, "reason") == "ProgressDeadlineExceeded"
            : item.TextAt("status", "phase") == "Pending"
                || ObjectFacts.StatusesOf(item).Any(status => status.EndsWith("BackOff", StringComparison.Ordinal));

    private static Condition Left(PhraseMatch state)
    {
        var relations = state.All("relation").ToList();
        return new(state.Text, static (_, _) => true)
        {
            WithTerminating = true,
            IsSteady = true,
            Narrow = subject => relations.Aggregate(subject, SubjectReader.Relate),
        };
    }

    /// <summary>Among the objects of the sentence before: the endpoints of a Service, the Pods of a workload.</summary>
    private Condition Among(PhraseMatch state)
    {
        var them = story.Them ?? throw new StepFailureException($"\"{state.Text}\": no earlier step names the object.");
        var service = them.Kind == "Service" && them.Names is [var name, ..] ? name : null;
        them = SubjectReader.PodsOf(them, story) with { Quantity = Quantity.Every };
        return new(state.Text, (item, view) => (KindOf(state) is not { } kind || item.Kind == kind) && (service is null
            ? Finder.Find(them, view, story, withTerminating: false).Any(one => one.Uid == item.Uid)
            : view.Of("Service").Where(one => one.Name == service && one.Namespace == item.Namespace)
                .Any(one => ObjectFacts.EndpointsOf(one, view).Any(endpoint => endpoint.Pod == item.Name))))
        {
            IsSteady = true,
        };
    }

    /// <summary>The kind of the phrase's noun; null if there is none.</summary>
    private static string? KindOf(PhraseMatch phrase) => (phrase["noun"]?["kind"] ?? phrase["noun"])?.Id;

    private static Condition OnlyLeft(PhraseMatch state) => new(state.Text, (item, view) =>
        !item.IsBeingDeleted && (KindOf(state) is not { } kind || item.Kind == kind)
        && view.Of(item.Kind).Count(other => other.Namespace == item.Namespace && !Story.IsClient(other)) == 1);

    /// <summary>There is no other object in question.</summary>
    private Condition OnlyOf(PhraseMatch state)
    {
        var all = new Subject
        {
            Words = state.Text, Kind = KindOf(state), Qualities = [.. state.All("quality").Select(static quality => quality.Id)],
        };
        all = state.All("relation").Aggregate(all, SubjectReader.Relate);
        return new(state.Text, (item, view) => Finder.Find(all, view, story, withTerminating: true) is [var only] && only.Uid == item.Uid)
        {
            IsSteady = true, WithTerminating = true,
        };
    }

    /// <summary>Objects with the same controller.</summary>
    private static IEnumerable<ApiObject> Siblings(ApiObject item, ClusterView view) =>
        view.Of(item.Kind).Where(other => other.Uid == item.Uid || (item.Controller is { } owner && other.Controller?.Uid == owner.Uid));

    /// <summary>On a number of nodes, or on every worker. "Evenly": the counts of two nodes differ by at most one.</summary>
    /// <summary>A claim that is mounted by a Pod that has not ended: it is not deleted before that.</summary>
    private static bool IsInUse(ApiObject claim, ClusterView view) => view.Of("Pod").Any(pod => pod.Namespace == claim.Namespace
        && pod.TextAt("status", "phase") is not ("Succeeded" or "Failed")
        && pod.ListAt("spec", "volumes").Any(volume =>
            volume.Find("persistentVolumeClaim", "claimName") is StringValue { Text: var name } && name == claim.Name));

    private static Condition Spread(PhraseMatch state)
    {
        var number = state["number"] is { } said ? Numbers.Of(said) : (int?)null;
        var isEven = state.Says("evenly", "均等", "まんべんなく", "偏りなく");
        return new(state.Text, (item, view) =>
        {
            var counts = Siblings(item, view).Select(static other => other.TextAt("spec", "nodeName")).Where(static node => node.Length > 0)
                .CountBy(static node => node, StringComparer.Ordinal).Select(static pair => pair.Value).ToList();
            return counts.Count == (number ?? ObjectFacts.WorkersIn(view).Count()) && (!isEven || counts.Max() - counts.Min() <= 1);
        });
    }

    /// <summary>New since the change.</summary>
    private Condition Created(PhraseMatch state)
    {
        string[] nodes = [.. state.All("names").SelectMany(SubjectReader.NamesOf)];
        return new(
            state.Text,
            (item, _) => !story.WasThere(item)
                && (nodes.Length == 0 || nodes.Contains(item.TextAt("spec", "nodeName"), StringComparer.Ordinal)))
        {
            IsDeniedLate = true,
        };
    }

    /// <summary>On a node where none of the deleted Pods was: those of the same workload, or the Pod of the same name.</summary>
    private bool IsElsewhere(ApiObject pod, ClusterView view)
    {
        var top = view.OwnersOf(pod).LastOrDefault()?.Uid;
        var before = story.Before;
        var left = before.Of("Pod")
            .Where(old => (old.Name == pod.Name || (before.OwnersOf(old).LastOrDefault()?.Uid is { } owner && owner == top))
            && (view.Find("Pod", old.Namespace, old.Name) is not { } now || now.Uid != old.Uid || now.IsBeingDeleted))
            .Select(static old => old.TextAt("spec", "nodeName")).ToHashSet(StringComparer.Ordinal);
        return pod.TextAt("spec", "nodeName") is { Length: > 0 } node && left.Count > 0 && !left.Contains(node);
    }

    /// <summary>The only Pod of its owner on its node.</summary>
    private static bool IsAlone(ApiObject pod, ClusterView view) => pod.TextAt("spec", "nodeName") is { Length: > 0 } node
        && view.Of("Pod").Count(other => other.TextAt("spec", "nodeName") == node && other.Controller?.Uid == pod.Controller?.Uid) == 1;

    /// <summary>Bound to a volume that did not exist before the change.</summary>
    private Condition BoundToNew(PhraseMatch state) => new(state.Text, (item, _) => item.TextAt("status", "phase") == "Bound"
        && !story.Before.Of("PersistentVolume").Any(old => old.Name == item.TextAt("spec", "volumeName")));

    private static Condition Called(PhraseMatch state) => new(state.Text, (item, _) =>
        state.All("names").SelectMany(SubjectReader.NamesOf).Contains(item.Name, StringComparer.Ordinal))
    { IsSteady = true };

    /// <summary>Belongs to the last object of that kind, or to the only one.</summary>
    private bool IsOfSpoken(ApiObject item, ClusterView view, PhraseMatch state)
    {
        var kind = state["kind"]?.Id ?? story.Subject?.Kind ?? "ReplicaSet";
        var owners = view.OwnersOf(item).Where(owner => owner.Kind == kind).ToList();
        return owners.Count > 0 && (story.LastNamed(kind) is not { } name || owners.Exists(owner => owner.Name == name));
    }

    private static bool IsBoundTo(ApiObject item, string name) =>
        item.TextAt("spec", "volumeName") == name || item.TextAt("spec", "claimRef", "name") == name;

    private Condition Endpoint(PhraseMatch state)
    {
        var service = state["text"]?.Text
            ?? story.LastNamed("Service") ?? throw new StepFailureException("Of which Service? No earlier step names one.");
        return new(state.Text, (item, view) =>
            view.Of("Service").FirstOrDefault(one => one.Name == service && one.Namespace == item.Namespace) is { } found
            && ObjectFacts.EndpointsOf(found, view).Any(endpoint => endpoint.Address == item.TextAt("status", "podIP")))
        {
            Names = [service],
        };
    }

    private static IEnumerable<int> ExitCodes(ApiObject pod) =>
        from status in ObjectFacts.ContainersOf(pod)
        from state in (string[])["state", "lastState"]
        where status.Find(state, "terminated", "exitCode") is IntegerValue
        select (int)((IntegerValue)status.Find(state, "terminated", "exitCode")!).Integer;
}
