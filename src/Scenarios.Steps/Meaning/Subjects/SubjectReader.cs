using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Reads the subject of a phrase.</summary>
internal sealed class SubjectReader(Story story)
{
    /// <summary>Qualities that compare with the state before a change: they refer to the workload that was changed.</summary>
    private static readonly string[] OfOne =
    [
        "new", "old", "same", "remaining", "others", "that", "without", "image-old", "image-new", "made-since", "made-before",
    ];

    public Subject Read(PhraseMatch phrase)
    {
        var subject = phrase.Id switch
        {
            "them" or "it" => Again(phrase),
            "control" => new Subject
            {
                Words = phrase.Text, Kind = "Node",
                Names = [.. ObjectFacts.ControlPlanesIn(story.History.Now).Select(static node => node.Name)],
            },
            "nothing" => new Subject { Words = phrase.Text, Kind = "Pod", Quantity = Quantity.None, Namespace = phrase["ns"]?.Text },
            _ => Group(phrase),
        };
        foreach (var name in subject.Names)
        {
            story.Mention(subject.Kind ?? Finder.KindOf(name, subject.Namespace, story, story.History.Now) ?? "Pod", name);
        }

        foreach (var owner in subject.Owners)
        {
            if ((subject.OwnerKind ?? Finder.KindOf(owner, subject.Namespace, story, story.History.Now)) is { } kind)
            {
                story.Mention(kind, owner);
            }
        }

        return story.Subject = subject;
    }

    /// <summary>Reads Pods (or objects of another kind) that belong to the holder: <c>has 3 ready Pods</c>.</summary>
    public Subject ReadThing(PhraseMatch group, Subject holder)
    {
        var subject = Group(group) with { Words = $"{group.Text} of {holder.Words}" };
        holder = holder is { Kind: "ReplicaSet", Names.Count: 0, Qualities.Count: > 0 } ? Named(holder) : holder;
        return holder.Kind switch
        {
            _ when holder.Names.Count == 0 && holder.Kind is null => subject,
            "Service" => subject with { Services = holder.Names },
            "Node" => subject with { Nodes = holder.Names.Count > 0 ? holder.Names : Workers(holder) },
            "Namespace" => subject with { Namespace = holder.Names is [var name] ? name : null },
            null when holder.Names is [var name]
                && Finder.KindOf(name, holder.Namespace, story, story.History.Now) is { } kind
                && kind is "Node" or "Service" or "Namespace" =>
                ReadThing(group, holder with { Kind = Finder.KindOf(holder.Names[0], holder.Namespace, story, story.History.Now) }),
            _ => subject with { Owners = holder.Names, OwnerKind = holder.Kind, Namespace = subject.Namespace ?? holder.Namespace },
        };
    }

    /// <summary>The objects that the adjectives mean now, by their names: <c>the old ReplicaSet</c>.</summary>
    private Subject Named(Subject holder)
    {
        var found = Finder.Find(holder, story.History.Now, story, withTerminating: false);
        return found.Count == 0 ? throw new StepFailureException($"There is none: {holder.Words}")
            : holder with { Names = [.. found.Select(static item => item.Name)] };
    }

    /// <summary>The names of the workers that are meant by their number and adjectives: <c>the two remaining nodes</c>.</summary>
    /// <exception cref="StepFailureException">There are more, or fewer.</exception>
    private string[] Workers(Subject holder)
    {
        var view = story.History.Now;
        var workers = ObjectFacts.WorkersIn(view).Select(static node => node.Name).ToHashSet(StringComparer.Ordinal);
        string[] found = [.. Finder.Find(holder with { Quantity = Quantity.Every }, view, story, withTerminating: false)
            .Select(static node => node.Name).Where(workers.Contains)];
        var wanted = holder.Quantity.Total ?? (holder.Quantity.Most == holder.Quantity.Least ? holder.Quantity.Most : null);
        return wanted is null || wanted == found.Length ? found
            : throw new StepFailureException(
                $"There are {found.Length} workers, not {wanted}, of which that could be said: {holder.Words}.");
    }

    public static Subject Relate(Subject subject, PhraseMatch relation)
    {
        string[] names = [.. relation.All("names").SelectMany(NamesOf)];
        return relation.Id switch
        {
            "of" when relation["kind"] is { Id: "Service" } => subject with { Services = names },
            "of" when relation["kind"] is { Id: "Node" } => subject with { Nodes = names },
            "of" when relation["kind"] is { Id: "Namespace" } => subject with { Namespace = names[0] },
            "of" or "owner" => subject with { OwnerKind = relation["kind"]?.Id, Owners = names },
            "were" => subject with { WereQualities = [.. relation.All("any-quality").Select(static quality => quality.Id)] },
            "are" => subject with { AnyQualities = [.. relation.All("any-quality").Select(static quality => quality.Id)] },
            "are-not" => subject with { NoQualities = [.. relation.All("any-quality").Select(static quality => quality.Id)] },
            "is-new" => subject with { Qualities = [.. subject.Qualities, "new"] },
            "is-same" => subject with { Qualities = [.. subject.Qualities, "same"] },
            "of-it" when relation["kind"] is { Id: "Node" } => subject with { IsOnSpokenNode = true },
            "hosting" => subject with { Kind = subject.Kind ?? "Node", Hosting = names, HostingKind = relation["kind"]?.Id },
            "of-claim" => subject with { Kind = subject.Kind ?? "PersistentVolume", IsOfClaim = true },
            "at" => subject with { At = names },
            "called" => subject with { Names = names },
            "there-before" => subject with { Qualities = [.. subject.Qualities, "old"] },
            "node-it" => subject with { IsOnSpokenNode = true },
            "node-it-before" => subject with { IsOnSpokenNode = true, Qualities = [.. subject.Qualities, "old"] },
            "behind" => subject with { Services = names },
            "node" when relation.Says("いた", "あった", "もともと", "元から", "以前から") =>
                subject with { Nodes = names, Qualities = [.. subject.Qualities, "old"] },
            "node" => subject with { Nodes = names },
            "each-node" => subject with { EachNodes = names },
            "node-not" => subject with { OtherNodes = names },
            "zone" => subject with { Zones = names },
            "elsewhere" or "control-plane" => subject with { Qualities = [.. subject.Qualities, $"on-{relation.Id}"] },
            "lost-with" => subject with { LostWith = names },
            "namespace" => subject with { Namespace = relation.TextOf("text") },
            "labelled" => subject with { Labels = [.. subject.Labels, .. names] },
            "image" => subject with { Images = [.. subject.Images, relation.TextOf("text")] },
            "image-old" or "image-new" => subject with { Qualities = [.. subject.Qualities, relation.Id] },
            "status" => subject with { Statuses = names },
            "not-terminating" => subject with { LeavesTerminatingOut = true },
            _ => subject,
        };
    }

    public static IEnumerable<string> NamesOf(PhraseMatch names) => names.All("text").Select(text => text.Text);

    private Subject Group(PhraseMatch phrase)
    {
        var noun = phrase["noun"] ?? phrase["here"];
        var kind = noun is null ? phrase["kind"]?.Id : noun["kind"]?.Id ?? noun.Id;
        kind ??= phrase["quality"] is not null || phrase.Id == "them-at" ? "Pod" : null;
        var subject = new Subject
        {
            Words = phrase.Text,
            Kind = kind,
            Names = [.. phrase.All("names").SelectMany(NamesOf)],
            Quantity = Quantity.Of(phrase["quantity"]),
            Qualities = [.. phrase.All("quality").Select(quality => quality.Id)],
            Owners = [.. phrase.All("owner-names").Select(static owner => owner.Text)],
            IsOfWorkers = kind == "Node" && noun?.Says("worker", "ワーカー") == true,
        };
        if (phrase["total"] is { } total)
        {
            subject = subject with { Quantity = subject.Quantity with { Total = Quantity.Of(total).Total } };
        }

        RequireFile(phrase["quality"]);
        RequireOtherNodes(phrase);
        RequireNamedBefore(subject);
        foreach (var relation in phrase.All("relation"))
        {
            subject = Relate(subject, relation);
        }

        if (phrase.Says("container") && kind is null && subject.Names.Count > 0 && phrase["relation"] is not null)
        {
            // A workload's containers on a node are those of its Pods there.
            subject = subject with { Kind = "Pod", Owners = subject.Names, Names = [] };
        }

        if (phrase["owner-kind"]?.Id is { } holder)
        {
            var named = story.LastNamed(holder) ?? throw new StepFailureException($"Which {holder}? No earlier step names one.");
            subject = holder switch
            {
                "Service" => subject with { Services = [named] },
                "Node" => subject with { Nodes = [named] },
                "Namespace" => subject with { Namespace = named },
                _ => subject with { OwnerKind = holder, Owners = [named] },
            };
        }

        if (phrase["here"] is not null && story.Subject?.Kind == "Node" && story.LastNamed("Node") is { } spokenNode)
        {
            subject = subject with { Nodes = [spokenNode] };
        }

        if (phrase.Id == "them-at" && phrase.Says("there", "on it", "on that") && story.LastNamed("Node") is { } node)
        {
            subject = subject with { Nodes = [node], Qualities = ["old"] };
        }

        return Complete(subject, phrase, isPlain: !phrase.All("relation").Any(relation => relation.Id is "of-it" or "behind-it"));
    }

    /// <exception cref="StepFailureException">The phrase identifies a Pod by a file, and it is another file.</exception>
    private void RequireFile(PhraseMatch? quality)
    {
        if (quality?["text"] is { } path && path.Text != (quality.Id == "without" ? story.Removed?.Path : story.Written?.Path))
        {
            throw new StepFailureException($"\"{quality.Text}\": no earlier step wrote or removed such a file.");
        }
    }

    /// <exception cref="StepFailureException">"The other 2 Pods", and nothing says other than which.</exception>
    private void RequireNamedBefore(Subject subject)
    {
        if (subject.Is("others") && !Rest.IsKnown(subject.Kind, story))
        {
            throw new StepFailureException($"\"{subject.Words}\": other than which? No earlier step names one.");
        }
    }

    /// <exception cref="StepFailureException">"On the other two workers", and there are not two others.</exception>
    private void RequireOtherNodes(PhraseMatch phrase)
    {
        foreach (var relation in phrase.All("relation", ["elsewhere"]))
        {
            if (relation["number"] is { } said)
            {
                var others = ObjectFacts.WorkersIn(story.History.Now).Count(node => node.Name != Finder.SpokenNode(story));
                _ = Numbers.Of(said) == others ? others
                    : throw new StepFailureException($"\"{relation.Text}\": there are {others} other workers.");
            }
        }
    }

    /// <summary>Completes a subject without a name: the last Service (or similar object), or the Pods of the last workload.</summary>
    private Subject Complete(Subject subject, PhraseMatch phrase, bool isPlain)
    {
        if (subject.Names.Count > 0 || subject.Kind is null)
        {
            return subject;
        }

        if (subject.Kind == "ReplicaSet" && subject.Owners.Count == 0 && story.LastNamed("ReplicaSet") is null
            && story.Workload is { Kind: "Deployment" } deployment)
        {
            return subject with { OwnerKind = deployment.Kind, Owners = [deployment.Name] };
        }

        if (subject.Kind != "Pod")
        {
            if (subject.Quantity is { IsAll: true, Total: 2 } && subject.Owners.Count == 0
                && story.LastNamed(subject.Kind, 2) is { Count: 2 } both)
            {
                return subject with { Names = both };
            }

            return LastOfKind(subject, phrase);
        }

        if (subject.Is("without"))
        {
            var lost = story.Removed ?? throw new StepFailureException($"\"{subject.Words}\": no earlier step removed a file.");
            return subject with { Names = [lost.Pod.Name], Namespace = lost.Pod.Namespace };
        }

        if (subject.Is("that") && story.Singled is { } singled && subject.Owners.Count == 0)
        {
            return subject with { Names = [singled.Name], Namespace = singled.Namespace };
        }

        var isSaid = subject.Owners.Count > 0 || subject.Services.Count > 0 || subject.Namespace is not null
            || subject.IsOfClaim || subject.Labels.Count > 0 || subject.LostWith.Count > 0 || subject.IsOnSpokenNode
            || subject.Is("kube") || subject.Is("relabelled") || subject.Is("deleted") || subject.Statuses.Count > 0;
        isSaid |= subject.Nodes.Count > 0 && subject.Is("old");
        if (isSaid && isPlain)
        {
            return subject;
        }

        if (story.Workload is not { } workload)
        {
            return isSaid || subject.Quantity.IsNone ? subject : subject with { Namespace = ElsewhereNamed() };
        }

        var isBare = isPlain && !subject.Qualities.Any(static quality => OfOne.Contains(quality, StringComparer.Ordinal));
        return isBare && Bystanders.AreThere(workload, story) is { } @namespace
            ? subject with { Namespace = @namespace, LeavesClientsOut = true }
            : subject with { OwnerKind = workload.Kind, Owners = [workload.Name] };
    }

    /// <summary>One without a number is the last one of its kind; several are those of the sentence before, or all.</summary>
    private Subject LastOfKind(Subject subject, PhraseMatch phrase)
    {
        if (subject.Quantity != Quantity.Every || subject.Owners.Count > 0 || story.LastNamed(subject.Kind!) is not { } last)
        {
            return subject;
        }

        return !IsMany(phrase) ? subject with { Names = [last], IsLast = true }
            : story.Subject is { Names.Count: > 1 } spoken && spoken.Kind == subject.Kind ? subject with { Names = spoken.Names }
            : subject;
    }

    private static bool IsMany(PhraseMatch phrase) => PhraseBook.IsJapanese(phrase.Text)
        ? phrase.Says("すべて", "全て", "各", "どの", "全部", "全員", "それぞれ", "いずれ")
        : (phrase["noun"] ?? phrase["here"]) is { Text: var noun } && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal);

    /// <summary>The namespace of the last Pod, if it is another one; null if it is the default anyway.</summary>
    private string? ElsewhereNamed()
    {
        var named = story.History.Now.Of("Pod").Where(pod => pod.Name == story.LastNamed("Pod")).ToList();
        return named is [var one] ? one.Namespace : null;
    }

    /// <summary>Returns the subject of a claim without one: that of the sentence before; if it was about nodes, their Pods.</summary>
    public Subject Omitted(PhraseMatch claim)
    {
        var last = story.Subject ?? (story.Workload is { } workload
            ? new Subject { Words = workload.Name, Kind = workload.Kind, Names = [workload.Name] }
            : throw new StepFailureException($"\"{claim.Text}\": no earlier step names the object."));
        last = last with { Quantity = Quantity.Every };
        if (claim.Find("thing") is { Id: "endpoints" or "endpoints-none" } && story.LastNamed("Service") is { } service)
        {
            return new Subject { Words = service, Kind = "Service", Names = [service] };
        }

        return claim["relation"] is { Rule: "at-node" } ? PodsOf(last, story) : last;
    }

    /// <summary>Returns the Pods of a workload.</summary>
    public static Subject PodsOf(Subject last, Story story)
    {
        var kind = last.Kind ?? (last.Names is [var name, ..] ? Finder.KindOf(name, last.Namespace, story, story.History.Now) : null);
        return kind is "Deployment" or "StatefulSet" or "DaemonSet" or "Job" or "ReplicaSet" && last.Names.Count > 0
            ? new Subject
            {
                Words = last.Words, Kind = "Pod", OwnerKind = kind, Owners = last.Names, Namespace = last.Namespace,
                Quantity = last.Quantity
            }
            : last;
    }

    private Subject Again(PhraseMatch phrase)
    {
        var last = story.Subject ?? (story.Last is { } named ? new Subject { Words = phrase.Text, Kind = named.Kind, Names = [named.Name] }
            : throw new StepFailureException($"\"{phrase.Text}\": no earlier step names the object."));
        if (phrase.Says("container", "コンテナ"))
        {
            return PodsOf(last, story) with { Quantity = Quantity.Of(phrase["quantity"]) };
        }

        var many = phrase["quantity"] is { } quantity ? Quantity.Of(quantity) : Quantity.Every;
        var isOfWorkload = phrase["quantity"] is not null
            && last.Kind is "Deployment" or "StatefulSet" or "DaemonSet" or "Job" or "ReplicaSet";
        return isOfWorkload && last.Names.Count > 0
            ? new Subject
            {
                Words = phrase.Text, Kind = "Pod", OwnerKind = last.Kind, Owners = last.Names, Namespace = last.Namespace,
                Quantity = many
            }
            : last with { Quantity = many };
    }
}
