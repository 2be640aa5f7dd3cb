using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Creates objects that a Given has described, and deleted objects once more.</summary>
internal sealed class AgainDeeds(StoryTools tools)
{
    private const string Applied = "kubectl.kubernetes.io/last-applied-configuration";

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("create-it", Create);
        deeds.Add("recreate-with", RecreateWith);
    }

    /// <summary>Creates the object again with one field changed.</summary>
    private void RecreateWith(PhraseMatch phrase)
    {
        var named = phrase["object"]!;
        string[] names = named["names"] is { } said ? [.. SubjectReader.NamesOf(said)] : [tools.Story.Last?.Name
            ?? throw new StepFailureException($"What? No earlier step names an object: {phrase.Text}")];
        foreach (var name in names)
        {
            var kind = named["kind"]?.Id ?? KindOfEver(name);
            var target = Target.Of(kind, name, null, tools.Story);
            var manifest = ManifestOf(target);
            var tree = (ObjectValue)Api.Serialization.Yaml.YamlReader.ReadValue(manifest, "the manifest").Value!;
            var field = phrase.TextOf("name");
            tree = (ObjectValue)NamedField.With(tree, NamedField.PathOrThrow(kind, field), NamedField.ValueOf(kind, field, phrase["to"]!));
            if (target.Find(tools.Story) is not null)
            {
                tools.Terminal.TypeAside($"kubectl delete {target.Argument}");
                tools.Cluster.Settle();
            }

            tools.Story.NoteChange();
            tools.Manifests.ApplyText(tree.ToString());
            tools.Story.Mention(kind, name);
        }
    }

    /// <summary>The kind of the object that has or had the name.</summary>
    private string KindOfEver(string name)
    {
        for (var index = tools.Story.History.Count - 1; index >= 0; index--)
        {
            var item = tools.Story.History[index].Object;
            if (item.Name == name && item.Annotations[Applied] is not null)
            {
                return item.Kind;
            }
        }

        throw new StepFailureException($"Nothing was ever called \"{name}\".");
    }

    /// <summary>Creates an object. If a Given has already created it, it is deleted first, so that its effects happen now.</summary>
    private void Create(PhraseMatch phrase)
    {
        if (phrase["object"] is { } planned ? CreatePlanned(planned["kind"]!.Id, NamesOf(planned)) : CreatePlanned(null, []))
        {
            return;
        }

        var targets = phrase["object"] is { } named ? Named(named) : Told(phrase);
        var manifests = targets.Select(ManifestOf).ToList();
        foreach (var target in targets.Where(target => target.Find(tools.Story) is not null))
        {
            tools.Terminal.TypeAside($"kubectl delete {target.Argument} --grace-period=0 --force");
            tools.Cluster.Settle();
            Forget(target);
        }

        tools.Story.NoteMadeAnew();
        foreach (var manifest in manifests)
        {
            tools.Story.NoteChange();
            tools.Manifests.ApplyText(manifest, mayFail: true);
        }

        tools.Story.Subject = new Subjects.Subject
        {
            Words = phrase.Text, Kind = targets[^1].Kind, Names = [targets[^1].Name],
            Namespace = targets[^1].Namespace
        };
        tools.Story.Mention(targets[^1].Kind, targets[^1].Name);
    }

    /// <summary>Creates what a Given has described, if a sentence only names it.</summary>
    public bool TryCreate(PhraseMatch described)
    {
        if (!IsToldBefore(described))
        {
            return false;
        }

        Create(described with { Slots = [described with { Name = "object" }] });
        return true;
    }

    /// <summary>Whether it only names an object that a Given has described: what is described is created now.</summary>
    private bool IsToldBefore(PhraseMatch described) => described["kind"] is { } kind && described["names"] is { } names
        && described.Slots.All(static slot => slot.Name is "kind" or "names" or "article")
        && SubjectReader.NamesOf(names).All(name => tools.Story.History.Now.Find(kind.Id, tools.Story.Namespace, name) is { } item
            && tools.Story.FirstSeen(item));

    private static IReadOnlyList<string> NamesOf(PhraseMatch named) =>
        named["names"] is { } said ? [.. Subjects.SubjectReader.NamesOf(said)] : [];

    /// <summary>Creates described objects that do not exist yet: those of the kind and name, or all if none is stated.</summary>
    private bool CreatePlanned(string? kind, IReadOnlyList<string> names)
    {
        var plans = tools.Story.Planned.Where(plan => (kind is null || plan.Kind == kind)
            && (names.Count == 0 || names.All(name => plan.Is(plan.Kind, name)))).ToList();
        foreach (var plan in plans)
        {
            tools.Story.Planned.Remove(plan);
            tools.Story.NoteMadeAnew();
            tools.Story.NoteChange();
            foreach (var manifest in Objects.PlannedObjects.Manifests(plan, tools.Story))
            {
                tools.Manifests.ApplyText(manifest, mayFail: true);
            }

            tools.Story.Subject = new Subjects.Subject { Words = plan.Described.Text, Kind = plan.Kind, Names = plan.Names };
            tools.Story.Mention(plan.Kind, plan.Names[^1]);
        }

        return plans.Count > 0;
    }

    /// <summary>Deletes the Events about deleted objects of the namespace: an object that was only described leaves none.</summary>
    private void Forget(Target target)
    {
        var now = tools.Story.History.Now;
        foreach (var one in now.Of("Event").Where(one => IsOfGone(one, now, target.Namespace)).ToList())
        {
            tools.Terminal.TypeAside($"kubectl delete event/{one.Name} --namespace={one.Namespace}");
        }
    }

    private static bool IsOfGone(ApiObject one, History.ClusterView now, string @namespace) => one.Namespace == @namespace
        && one.TextAt("involvedObject", "kind") is { Length: > 0 } kind
        && now.Find(kind, one.Namespace, one.TextAt("involvedObject", "name"))?.Uid != one.TextAt("involvedObject", "uid");

    private IReadOnlyList<Target> Named(PhraseMatch named)
    {
        var kind = named["kind"]!.Id;
        string[] names = named["names"] is { } said ? [.. Subjects.SubjectReader.NamesOf(said)]
            : [tools.Story.LastNamed(kind) ?? throw new StepFailureException($"Which {kind}? No earlier step names one.")];
        return [.. names.Select(name => Target.Of(kind, name, null, tools.Story))];
    }

    /// <summary>The objects in the last manifest, or those of the last sentence.</summary>
    private IReadOnlyList<Target> Told(PhraseMatch phrase)
    {
        if (!phrase.Says("manifest", "object", "file") && tools.Story.Subject is { Kind: { } kind, Names: { Count: > 0 } names })
        {
            return [.. names.Select(name => Target.Of(kind, name, null, tools.Story))];
        }

        var found = new List<Target>();
        foreach (var document in tools.Manifests.LastText.Split("\n---", StringSplitOptions.None))
        {
            if (Api.Serialization.Yaml.YamlReader.ReadValue(document, "the manifest").Value is ObjectValue tree
                && tree["kind"] is StringValue said && tree.Find("metadata", "name") is StringValue name)
            {
                found.Add(Target.Of(said.Text, name.Text, (tree.Find("metadata", "namespace") as StringValue)?.Text, tools.Story));
            }
        }

        return found.Count > 0 ? found : throw new StepFailureException($"\"{phrase.Text}\": no earlier step describes an object.");
    }

    /// <summary>The manifest as last applied, even if the object is gone.</summary>
    private string ManifestOf(Target target)
    {
        for (var index = tools.Story.History.Count - 1; index >= 0; index--)
        {
            var item = tools.Story.History[index].Object;
            if (item.Kind == target.Kind && item.Name == target.Name && item.Namespace == target.Namespace
                && item.Annotations[Applied] is StringValue { Text: var manifest })
            {
                return manifest;
            }
        }

        throw new StepFailureException($"{target.Kind} \"{target.Name}\" is not described in an earlier step.");
    }
}
