using Scenarios.Api.Schema;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>The object of an action.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; empty for none.</param>
internal sealed record Target(string Kind, string Name, string Namespace)
{
    /// <summary>The argument for kubectl: <c>deployment/web --namespace=shop</c>.</summary>
    public string Argument => $"{Type.Singular}{(Type.Group.Length > 0 ? $".{Type.Group}" : string.Empty)}/{Name}{InNamespace}";

    public string InNamespace => Namespace is "" or "default" ? string.Empty : $" --namespace={Namespace}";

    private ResourceType Type => Kinds.Find(Kind);

    /// <summary>Returns all objects of a phrase.</summary>
    /// <exception cref="StepFailureException">The phrase refers to an object that was not named before.</exception>
    public static IReadOnlyList<Target> AllOf(PhraseMatch phrase, Story story)
    {
        var kind = phrase["kind"]?.Id;
        if (Several(phrase, kind, story) is { } several)
        {
            return several;
        }

        return phrase.Id switch
        {
            "kind" or "same" => [Last(kind!, story)],
            "one" => [OneOf(phrase, kind!, story)],
            "node-of" => [NodeOf(phrase, story)],
            "owned" => [Owned(phrase, kind!, story)],
            "every" => EveryNode(phrase, story),
            "control" => [.. ObjectFacts.ControlPlanesIn(story.History.Now)
                .Select(static node => new Target("Node", node.Name, string.Empty))],
            "pods-here" => PodTargets.Here(phrase, story),
            "pods-of" or "answering" => PodTargets.Of(phrase, story),
            "it" => It(phrase, story),
            "labelled-all" => Labelled(phrase, kind!, story),
            _ => Named(phrase, kind, story),
        };
    }

    /// <exception cref="StepFailureException">The Pod is on no node.</exception>
    private static Target NodeOf(PhraseMatch phrase, Story story)
    {
        var pod = Of("Pod", phrase.TextOf("pod"), null, story).FindOrThrow(story);
        var node = pod.TextAt("spec", "nodeName");
        return node.Length > 0 ? Of("Node", node, null, story)
            : throw new StepFailureException($"Pod \"{pod.Name}\" is on no node.");
    }

    private static List<Target> Named(PhraseMatch phrase, string? kind, Story story)
    {
        RequireOwner(phrase, story);
        var @namespace = phrase["where"]?.TextOf("text");
        var targets = phrase.All("names").SelectMany(SubjectReader.NamesOf).Select(name => Of(kind, name, @namespace, story)).ToList();
        story.Subject = new Subject
        {
            Words = phrase.Text, Kind = targets[0].Kind, Names = [.. targets.Select(static one => one.Name)],
            Namespace = @namespace
        };
        return targets;
    }

    /// <exception cref="StepFailureException">A named Pod does not belong to the stated owner.</exception>
    private static void RequireOwner(PhraseMatch phrase, Story story)
    {
        if (phrase["owner"]?.Text is not { } owner)
        {
            return;
        }

        var now = story.History.Now;
        foreach (var name in phrase.All("names").SelectMany(SubjectReader.NamesOf))
        {
            if (!now.Of("Pod").Any(pod => pod.Name == name && Belonging.IsOf(pod, now, phrase["owner-kind"]?.Id, owner)))
            {
                throw new StepFailureException($"There is no Pod \"{name}\" of \"{owner}\".");
            }
        }
    }

    /// <summary>The last named objects, or all of a kind; null if one is meant.</summary>
    private static IReadOnlyList<Target>? Several(PhraseMatch phrase, string? kind, Story story)
    {
        if (phrase.Id == "kind" && PodTargets.IsMany(phrase) && (phrase.Says("these", "those") || !phrase.Says("all"))
            && PodTargets.Spoken(phrase, kind!, story) is { } spoken)
        {
            return spoken;
        }

        if (phrase.Id == "kind" && (phrase.Says("both", "all") || PodTargets.IsMany(phrase)))
        {
            return AllOfKind(phrase, kind!, story);
        }

        return null;
    }

    /// <summary>The last object.</summary>
    private static IReadOnlyList<Target> It(PhraseMatch phrase, Story story)
    {
        if (story.Subject is not { Names.Count: > 0 } subject)
        {
            if (phrase.Says("them") && story.Subject is { Kind: { } of } && PodTargets.Spoken(phrase, of, story) is { } them)
            {
                return them;
            }

            var (spokenKind, name) = story.Last ?? throw new StepFailureException($"\"{phrase.Text}\": no earlier step names an object.");
            return [Of(spokenKind, name, null, story)];
        }

        return [.. subject.Names.Select(name => Of(subject.Kind, name, subject.Namespace, story))];
    }

    /// <summary>Returns the last named object of the kind, the newest of the last workload, or the only one.</summary>
    /// <exception cref="StepFailureException">There is no such object.</exception>
    public static Target Last(string kind, Story story) => Of(kind, story.LastNamed(kind) ?? OfWorkload(kind, story) ?? OnlyOne(kind, story)
        ?? throw new StepFailureException($"Which {kind}? No earlier step names one."), null, story);

    private static List<Target> EveryNode(PhraseMatch phrase, Story story) => [.. story.History.Now.Of("Node")
        .Where(node => !phrase.Says("worker") || !ObjectFacts.IsControlPlane(node))
        .Select(static node => new Target("Node", node.Name, string.Empty))];

    /// <summary>All objects of a kind that users created; "both" requires two.</summary>
    private static List<Target> AllOfKind(PhraseMatch phrase, string kind, Story story)
    {
        List<Target> all = [.. story.History.Now.Of(kind)
            .Where(item => !item.Namespace.StartsWith("kube-", StringComparison.Ordinal) && !(kind == "Pod" && Story.IsClient(item)))
            .Where(item => item.Name is not ("kubernetes" or "default" or "kube-root-ca.crt"))
            .Select(static item => new Target(item.Kind, item.Name, item.Namespace))];
        return all.Count == 0 || (phrase.Says("both") && all.Count != 2) || (phrase["number"] is { } said && Numbers.Of(said) != all.Count)
            ? throw new StepFailureException($"\"{phrase.Text}\": there are {all.Count}.")
            : all;
    }

    /// <exception cref="StepFailureException">Nobody has the label, or others than so many have it.</exception>
    private static List<Target> Labelled(PhraseMatch phrase, string kind, Story story)
    {
        var label = phrase.TextOf("label");
        label = phrase["label-key"] is { } key ? $"{key.Text}={label}"
            : label.StartsWith("-l ", StringComparison.Ordinal) ? label[3..] : label;
        var found = Finder.Find(
            new Subject { Words = phrase.Text, Kind = kind, Labels = [label] }, story.History.Now, story, withTerminating: false);
        return found.Count == 0 || (phrase["number"] is { } said && Numbers.Of(said) != found.Count)
            ? throw new StepFailureException($"\"{phrase.Text}\": there are {found.Count}.")
            : [.. found.Select(static item => new Target(item.Kind, item.Name, item.Namespace))];
    }

    /// <summary>The newest object that belongs to the named one.</summary>
    private static Target Owned(PhraseMatch phrase, string kind, Story story)
    {
        var now = story.History.Now;
        var newest = now.Of(kind)
            .Where(item => Belonging.IsOf(item, now, phrase["owner-kind"]?.Id, phrase.TextOf("owner")))
            .OrderByDescending(static item => item.TextAt("metadata", "creationTimestamp"), StringComparer.Ordinal).FirstOrDefault()
            ?? throw new StepFailureException($"No such object exists: {phrase.Text}");
        story.Mention(kind, newest.Name);
        return new Target(kind, newest.Name, newest.Namespace);
    }

    /// <summary>The first of several. Later sentences can refer to it.</summary>
    private static Target OneOf(PhraseMatch phrase, string kind, Story story)
    {
        var view = story.History.Now;
        var workload = story.Workload;
        var owner = phrase["owner"]?.Text ?? (kind == "Pod" || phrase.Says("Pod") ? workload?.Name : null);
        var pods = new Subject
        {
            Words = phrase.Text, Kind = kind is "Node" ? "Pod" : kind, Owners = owner is null ? [] : [owner],
            OwnerKind = phrase["owner"] is null ? workload?.Kind : phrase["owner-kind"]?.Id,
        };
        pods = pods.OwnerKind == "Service" ? pods with { OwnerKind = null, Services = pods.Owners, Owners = [] } : pods;
        var found = kind == "Node"
            ? view.Of("Node").Where(static node => !ObjectFacts.IsControlPlane(node))
                .Where(node => !phrase.Says("Pod") || Finder.Find(pods, view, story,
                    withTerminating: false).Any(pod => pod.TextAt("spec", "nodeName") == node.Name))
            : Finder.Find(pods, view, story, withTerminating: false).Where(static item => !item.Namespace.StartsWith("kube-",
                StringComparison.Ordinal));
        var one = found.FirstOrDefault() ?? throw new StepFailureException($"No such object exists: {phrase.Text}");
        story.Mention(one.Kind, one.Name);
        if (one.Kind == "Pod")
        {
            story.Singled = one;
        }

        story.Subject = new Subject
        {
            Words = phrase.Text, Kind = one.Kind, Names = [one.Name], Namespace = one.Namespace.Length > 0
            ? one.Namespace : null
        };
        return new Target(one.Kind, one.Name, one.Namespace);
    }

    /// <summary>Returns the first object of a phrase.</summary>
    public static Target Of(PhraseMatch phrase, Story story) => AllOf(phrase, story)[0];

    public static Target Of(string? kind, string name, string? @namespace, Story story)
    {
        var view = story.History.Now;
        kind ??= Finder.KindOf(name, @namespace, story, view) ?? throw new StepFailureException($"There is no object \"{name}\".");
        var found = Finder.Find(
            new Subject { Words = name, Kind = kind, Names = [name], Namespace = @namespace },
            view,
            story,
            withTerminating: true);
        var isNamespaced = Kinds.Find(kind).IsNamespaced;
        story.Mention(kind, name);
        return new Target(
            kind,
            name,
            !isNamespaced ? string.Empty : found is [var one, ..] ? one.Namespace : @namespace ?? story.Namespace);
    }

    /// <summary>Returns the last workload.</summary>
    /// <exception cref="StepFailureException">No workload was named.</exception>
    public static Target LastWorkload(Story story)
    {
        var (kind, name) = story.WorkloadOrThrow;
        return Of(kind, name, null, story);
    }

    /// <summary>Returns the current object; null if it is gone.</summary>
    public ApiObject? Find(Story story) => story.History.Now.Find(Kind, Namespace, Name);

    /// <exception cref="StepFailureException">There is no such object.</exception>
    public ApiObject FindOrThrow(Story story) => Find(story) ?? throw new StepFailureException($"There is no {Kind} \"{Name}\".");

    /// <summary>The newest object that belongs to the last workload.</summary>
    private static string? OfWorkload(string kind, Story story)
    {
        var now = story.History.Now;
        return story.Workload is not { } workload ? null : now.Of(kind)
            .Where(item => now.OwnersOf(item).Any(owner => owner.Kind == workload.Kind && owner.Name == workload.Name))
            .OrderByDescending(static item => item.TextAt("metadata", "creationTimestamp"), StringComparer.Ordinal).FirstOrDefault()?.Name;
    }

    private static string? OnlyOne(string kind, Story story) =>
        story.History.Now.Of(kind).Where(item => !item.Namespace.StartsWith("kube-", StringComparison.Ordinal)
            && item.Name is not ("kubernetes" or "default" or "kube-root-ca.crt")).ToList() is [var only] ? only.Name : null;
}
