using Scenarios.Api.Selectors;
using Scenarios.Steps.History;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Finds the objects of a subject at an instant.</summary>
internal static class Finder
{
    /// <summary>The kinds that a bare name may have, the most likely first.</summary>
    private static readonly string[] NamedKinds =
    [
        "Node", "Deployment", "StatefulSet", "DaemonSet", "Pod", "CronJob", "Job", "ReplicaSet", "Service", "PersistentVolumeClaim",
        "Namespace", "ConfigMap", "Secret", "Ingress", "PersistentVolume", "ServiceAccount", "HorizontalPodAutoscaler",
        "PodDisruptionBudget", "NetworkPolicy", "StorageClass", "ResourceQuota",
    ];

    /// <summary>Returns the kind of the object that has the name; null if none has.</summary>
    public static string? KindOf(string name, string? @namespace, Story story, ClusterView view) =>
        Array.Find(NamedKinds, kind => Named(view, kind, @namespace, name, story).Count > 0);

    /// <param name="subject">The subject.</param>
    /// <param name="view">The state at the instant.</param>
    /// <param name="story">The scenario's story.</param>
    /// <param name="withTerminating">Whether terminating objects count.</param>
    public static IReadOnlyList<ApiObject> Find(Subject subject, ClusterView view, Story story, bool withTerminating)
    {
        var found = new List<ApiObject>();
        subject = subject.At.Count > 0 ? Located(subject, view, story) : subject;
        foreach (var item in Candidates(subject, view, story))
        {
            if ((withTerminating && !subject.LeavesTerminatingOut)
                || !item.IsBeingDeleted
                || subject.Is("terminating")
                || subject.Statuses.Contains("Terminating"))
            {
                if (Suits(subject, item, view, story))
                {
                    found.Add(item);
                }
            }
        }

        return found;
    }

    /// <summary>Decides whether a bare name is that of a node, a Service, a namespace or a workload.</summary>
    private static Subject Located(Subject subject, ClusterView view, Story story) => KindOf(subject.At[0], null, story, view) switch
    {
        "Node" => subject with { Nodes = subject.At, At = [] },
        "Service" => subject with { Services = subject.At, At = [] },
        "Namespace" => subject with { Namespace = subject.At[0], At = [] },
        null => throw new StepFailureException($"There is nothing called \"{subject.At[0]}\"."),
        _ => subject with { Owners = subject.At, At = [] },
    };

    /// <summary>Returns the owners in the subject: the Services and workloads that it names.</summary>
    public static IEnumerable<ApiObject> Holders(Subject subject, ClusterView view, Story story)
    {
        string KindOfOwner(string name) => subject.OwnerKind ?? KindOf(name, subject.Namespace, story, view) ?? "Pod";
        return subject.Services.SelectMany(name => Named(view, "Service", subject.Namespace, name, story))
            .Concat(subject.Owners.SelectMany(name => Named(view, KindOfOwner(name), subject.Namespace, name, story)));
    }

    private static IEnumerable<ApiObject> Candidates(Subject subject, ClusterView view, Story story)
    {
        if (subject.Is("relabelled") || subject.Is("deleted"))
        {
            var what = subject.Is("relabelled") ? "relabelled" : "deleted";
            var known = story.Remembered.GetValueOrDefault(what) ?? throw new StepFailureException($"No earlier step {what} a Pod.");
            return view.Of("Pod").Where(pod => pod.Uid == known.Uid);
        }

        if (subject.Names.Count > 0)
        {
            return subject.Names.SelectMany(name =>
                Named(
                    view,
                    subject.Kind
                        ?? KindOf(name, subject.Namespace, story, view) ?? KindOf(name, subject.Namespace, story, story.Before) ?? "Pod",
                    subject.Namespace,
                    name,
                    story));
        }

        var kind = subject.Kind ?? "Pod";
        var isNamespaced = Kinds.Find(kind).IsNamespaced;
        var @namespace = subject.Namespace ?? (subject.Is("kube") ? "kube-system" : NamespaceOf(subject, story, view));
        return view.Of(kind).Where(item => (!isNamespaced || item.Namespace == @namespace) && !(kind == "Pod" && Story.IsClient(item))
            && !IsOfCluster(item));
    }

    /// <summary>Objects that the cluster creates itself. Only sentences that name them mean them.</summary>
    private static bool IsOfCluster(ApiObject item) => (item.Kind, item.Name) is ("Service", "kubernetes")
        or ("ConfigMap", "kube-root-ca.crt") or ("ServiceAccount", "default");

    private static IReadOnlyList<ApiObject> Named(ClusterView view, string kind, string? @namespace, string name, Story story)
    {
        var all = view.Of(kind).Where(item => item.Name == name).ToList();
        var here = all.Where(item => item.Namespace.Length == 0 || item.Namespace == (@namespace ?? story.Namespace)).ToList();
        // If only another namespace has the name, that one is meant.
        return here.Count == 0
            && @namespace is null
            && all.Count == 1
            && !all[0].Namespace.StartsWith("kube-", StringComparison.Ordinal)
            ? all
            : here;
    }

    private static string NamespaceOf(Subject subject, Story story, ClusterView view)
    {
        foreach (var owner in subject.Owners)
        {
            if ((subject.OwnerKind ?? KindOf(owner, null, story, view)) is { } kind
                && Named(view, kind, null, owner, story) is [var found, ..]
                && found.Namespace.Length > 0)
            {
                return found.Namespace;
            }
        }

        foreach (var service in subject.Services)
        {
            if (Named(view, "Service", null, service, story) is [var found, ..])
            {
                return found.Namespace;
            }
        }

        return story.Namespace;
    }

    public static bool Suits(Subject subject, ApiObject item, ClusterView view, Story story) =>
        (subject.Owners.Count == 0 || IsOwned(subject, item, view, story))
        && (subject.Services.Count == 0 || subject.Services.Any(service => Belonging.IsSelected(item, view, service)))
        && (subject.Nodes.Count == 0 || subject.Nodes.Contains(item.TextAt("spec", "nodeName"), StringComparer.Ordinal))
        && (subject.OtherNodes.Count == 0 || (item.TextAt("spec", "nodeName") is { Length: > 0 } place
            && !subject.OtherNodes.Contains(place, StringComparer.Ordinal)))
        && (subject.Zones.Count == 0 || subject.Zones.Contains(ObjectFacts.ZoneOf(item, view), StringComparer.Ordinal))
        && (!subject.IsOnSpokenNode || item.TextAt("spec", "nodeName") == SpokenNode(story))
        && (!subject.IsOfWorkers || !ObjectFacts.IsControlPlane(item))
        && (!subject.LeavesClientsOut || !Bystanders.IsClient(item, story))
        && (subject.Hosting.Count == 0 || Hosts(item, subject, view, story))
        && (!subject.IsOfClaim || item.TextAt("spec", "claimRef", "name") == story.LastNamed("PersistentVolumeClaim"))
        && subject.Labels.All(label => HasLabel(item, label) || HasVariable(item, label, story))
        && subject.Images.All(image => ObjectFacts.ImagesOf(item).Contains(image, StringComparer.Ordinal))
        && (subject.Statuses.Count == 0
            || subject.Statuses.Any(status => ObjectFacts.StatusesOf(item).Contains(status, StringComparer.OrdinalIgnoreCase)))
        && (subject.LostWith.Count == 0 || WasOn(subject.LostWith, item, story))
        && subject.Qualities.All(quality => HasQuality(quality, item, view, story))
        && (subject.AnyQualities.Count == 0 || subject.AnyQualities.Any(quality => HasQuality(quality, item, view, story)))
        && (subject.WereQualities.Count == 0 || Was(subject.WereQualities, item, story))
        && !subject.NoQualities.Any(quality => HasQuality(quality, item, view, story));

    /// <exception cref="StepFailureException">No sentence named a node.</exception>
    public static string SpokenNode(Story story) => story.Singled?.TextAt("spec", "nodeName") is { Length: > 0 } node
        && story.IsSingledLast ? node
        : story.LastNamed("Node") ?? throw new StepFailureException("On which node? No earlier step names one.");

    private static bool Hosts(ApiObject node, Subject subject, ClusterView view, Story story)
    {
        var hosted = new Subject { Words = subject.Words, Kind = "Pod", OwnerKind = subject.HostingKind, Owners = subject.Hosting };
        return Find(hosted, view, story, withTerminating: false).Any(pod => pod.TextAt("spec", "nodeName") == node.Name);
    }

    private static bool IsOwned(Subject subject, ApiObject item, ClusterView view, Story story)
    {
        if (subject.Owners.Contains(item.TextAt("metadata", "annotations", "scenarios/owner"), StringComparer.Ordinal))
        {
            return true;
        }

        // A Pod may be named directly; without a kind, so may its node or its Service.
        return subject.Owners.Any(owner => Belonging.IsOf(item, view, subject.OwnerKind, owner)
            || (item.Kind == "Pod" && subject.OwnerKind switch
            {
                null => item.Name == owner
                    || (item.TextAt("spec", "nodeName") == owner && KindOf(owner, null, story, view) == "Node")
                    || (KindOf(owner, item.Namespace, story, view) == "Service" && Belonging.IsSelected(item, view, owner)),
                "Pod" => item.Name == owner,
                _ => false,
            }));
    }

    internal static bool HasLabel(ApiObject item, string label) =>
        LabelSelector.TryParse(label, out var selector, out _) && selector.Matches(item.Labels);

    /// <summary>What looks like a variable is one if it is no label: <c>Pods with "MODE=fast"</c>.</summary>
    private static bool HasVariable(ApiObject item, string pair, Story story) => item.Kind == "Pod"
        && pair.Split('=') is [var name, var value] && name.Length > 0
        && name.All(static letter => char.IsAsciiLetterUpper(letter) || letter == '_' || char.IsAsciiDigit(letter))
        && ContainerVariables.ValuesOf(item, name, story).Contains(value, StringComparer.Ordinal);

    /// <summary>Whether it had one of these qualities just before the last change.</summary>
    private static bool Was(IReadOnlyList<string> qualities, ApiObject item, Story story) =>
        story.BeforeLast is var before && before.Find(item.Kind, item.Namespace, item.Name) is { } then && then.Uid == item.Uid
        && qualities.Any(quality => HasQuality(quality, then, before, story));

    private static bool WasOn(IReadOnlyList<string> nodes, ApiObject item, Story story) =>
        nodes.Contains(item.TextAt("spec", "nodeName"), StringComparer.Ordinal) && story.FirstSeen(item);

    /// <summary>Whether no Pod of the same workload had these images before the change.</summary>
    private static bool IsOfNewImage(ApiObject item, ClusterView view, Story story)
    {
        var top = view.OwnersOf(item).LastOrDefault()?.Uid ?? item.Uid;
        var images = string.Join(',', ObjectFacts.ImagesOf(item));
        var before = story.Before;
        return !before.Of(item.Kind).Any(old => (before.OwnersOf(old).LastOrDefault()?.Uid ?? old.Uid) == top
            && string.Join(',', ObjectFacts.ImagesOf(old)) == images);
    }

    private static bool HasQuality(string quality, ApiObject item, ClusterView view, Story story) => quality switch
    {
        "ready" => ObjectFacts.IsReady(item, view),
        "unready" => !ObjectFacts.IsReady(item, view),
        "active" or "running" when item.Kind == "Job" => !ObjectFacts.IsComplete(item) && !ObjectFacts.HasFailed(item),
        "running" or "active" => ObjectFacts.IsRunning(item),
        "new" => !story.WasThere(item),
        "old" or "same" => story.WasThere(item),
        "made-since" => !story.WasThereLast(item),
        "made-before" => story.WasThereLast(item),
        "terminating" => item.IsBeingDeleted,
        "pending" => item.TextAt("status", "phase") == "Pending",
        "failed" => ObjectFacts.HasFailed(item),
        "complete" => ObjectFacts.IsComplete(item),
        "stuck" => item.TextAt("status", "phase") == "Pending"
            || ObjectFacts.StatusesOf(item).Any(status => status.EndsWith("BackOff", StringComparison.Ordinal)),
        "kube" => item.Name.StartsWith("kube-proxy-", StringComparison.Ordinal),
        "schedulable" => !item.FlagAt("spec", "unschedulable") && !item.ListAt("spec", "taints").OfType<ObjectValue>()
            .Any(static taint => ObjectFacts.Text(taint, "effect") is "NoSchedule" or "NoExecute"),
        "suspended" => item.FlagAt("spec", "suspend") || item.FlagAt("spec", "paused"),
        "cordoned" => item.FlagAt("spec", "unschedulable"),
        "headless" => item.TextAt("spec", "clusterIP") == "None",
        "remaining" or "others" => Rest.Includes(item, quality, view, story),
        "that" => story.Singled is null || story.Singled.Uid == item.Uid,
        "image-old" => !IsOfNewImage(item, view, story),
        "image-new" => IsOfNewImage(item, view, story),
        "relabelled" or "deleted" => true,
        "on-node-it" => item.TextAt("spec", "nodeName") == story.LastNamed("Node"),
        "on-elsewhere" => item.TextAt("spec", "nodeName") is { Length: > 0 } node && node != SpokenNode(story),
        "on-control-plane" => view.Of("Node").Any(node => node.Name == item.TextAt("spec", "nodeName")
            && ObjectFacts.IsControlPlane(node)),
        _ => true,
    };
}
