using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Additions to existing objects: they are applied again with the additions.</summary>
internal sealed class ChangedObjects(StoryTools tools)
{
    /// <summary>Adds to a described object before the first When.</summary>
    public void Extend(PhraseMatch phrase, IEnumerable<PhraseMatch> features)
    {
        if (PlannedObjects.Extend(phrase, features, tools.Story))
        {
            return;
        }

        if (Described(phrase, features) is { } described)
        {
            foreach (var made in new ObjectWriter(tools.Story).Write(described))
            {
                tools.Manifests.ApplyText(made);
            }

            return;
        }

        var target = Extended(phrase);
        var item = target.FindOrThrow(tools.Story);
        if (phrase["number"] is { } number && item.Kind is not ("Pod" or "Job") && Numbers.Of(number) != ObjectFacts.Replicas(item))
        {
            throw new StepFailureException(
                $"\"{phrase.Text}\": {item.Kind} \"{item.Name}\" has {ObjectFacts.Replicas(item)} replicas.");
        }

        var manifest = Written(target, item, features);
        if (item.Kind is "Pod" or "Job")
        {
            // A Pod's spec cannot be changed. Before the first When the Pod can be created again.
            tools.Terminal.TypeAside($"kubectl delete {target.Argument} --grace-period=0 --force");
            tools.Story.NoteMadeAnew();
        }

        tools.Manifests.ApplyText(manifest);
    }

    /// <summary>Gives each object of the last sentence its own value of a field, in order.</summary>
    /// <exception cref="StepFailureException">There are not as many values as objects.</exception>
    public void ExtendEach(PhraseMatch phrase)
    {
        var values = phrase.All("to").ToList();
        if (tools.Story.Subject is not { Kind: { } kind, Names: { } names } || names.Count != values.Count)
        {
            throw new StepFailureException($"\"{phrase.Text}\": there are {values.Count} values for "
                + $"{string.Join(", ", tools.Story.Subject?.Names ?? [])}.");
        }

        foreach (var (name, value) in names.Zip(values))
        {
            var target = Target.Of(kind, name, null, tools.Story);
            var field = new PhraseMatch("feature", "feature", "named-field", phrase.Text, [phrase["name"]!, value]);
            tools.Manifests.ApplyText(Written(target, target.FindOrThrow(tools.Story), [field]));
        }
    }

    /// <summary>Changes an existing object, as far as its kind allows.</summary>
    public void Change(Target target, IEnumerable<PhraseMatch> features) =>
        tools.Manifests.ApplyText(Written(target, target.FindOrThrow(tools.Story), features));

    private string Written(Target target, ApiObject item, IEnumerable<PhraseMatch> features)
    {
        var draft = new Draft(target.Kind, target.Name) { Namespace = target.Namespace == "default" ? string.Empty : target.Namespace };
        Keep(draft, item, "labels");
        Keep(draft, item, "annotations");
        draft.Set("spec", SpecOf(item));
        foreach (var feature in features)
        {
            if (item.Kind == "PodDisruptionBudget" && feature.Id is "min-available" or "max-unavailable" or "max-none")
            {
                // A PodDisruptionBudget has only one of these fields.
                draft.Set("spec", ((ObjectValue)draft.Get("spec")!).Without("minAvailable").Without("maxUnavailable"));
            }

            new FeatureWriter(tools.Story).Apply(draft, feature);
        }

        if (draft.AnswersAll && tools.Story.HasUnstatedImage(item.Kind, item.Name))
        {
            draft.Container = draft.Container.Without("image").Without("args");
            new ObjectWriter(tools.Story).Finish(draft);
        }

        return draft.Manifest;
    }

    private const string Applied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>Keeps labels or annotations, which a manifest without them would take away.</summary>
    private static void Keep(Draft draft, ApiObject item, string field)
    {
        if (item.ObjectAt("metadata", field).Without(Applied) is { Count: > 0 } kept)
        {
            draft.Set($"metadata.{field}", kept);
        }
    }

    /// <summary>The spec without fields that the control plane has set for this object.</summary>
    private static ObjectValue SpecOf(ApiObject item)
    {
        if (item.Kind == "Job")
        {
            var labels = item.ObjectAt("spec", "template", "metadata", "labels").Where(static label =>
                !label.Key.EndsWith("controller-uid", StringComparison.Ordinal)
                && !label.Key.EndsWith("job-name", StringComparison.Ordinal));
            return item.Spec.Without("selector").WithPath(["template", "metadata", "labels"],
                labels.Aggregate(ObjectValue.Empty, static (all, label) => all.With(label.Key, label.Value)));
        }

        return item.Kind == "Pod" ? item.Spec.Without("nodeName") : item.Spec;
    }

    /// <summary>Of an object that is named with its kind and is not there yet this is its description; null otherwise.</summary>
    private PhraseMatch? Described(PhraseMatch phrase, IEnumerable<PhraseMatch> features) =>
        tools.Story.IsBeginning && phrase["object"] is { Id: "named" } named && named["kind"] is { } kind && named["names"] is { } names
        && SubjectReader.NamesOf(names).All(name => tools.Story.History.Now.Of(kind.Id).All(item => item.Name != name))
            ? phrase with
            {
                Rule = "described",
                Slots = [kind, names, .. features.Select(static one => (one["feature"] ?? one) with { Name = "feature" })],
            } : null;

    /// <summary>Of a workload's Pod, the workload: what is told of the Pod is so of each that it makes.</summary>
    private Target Lasting(Target target)
    {
        while (target.Find(tools.Story)?.Controller is { } owner)
        {
            target = Target.Of(owner.Kind, owner.Name, null, tools.Story);
        }

        return target;
    }

    /// <summary>The named object, the last of a kind, or the last one.</summary>
    private Target Extended(PhraseMatch phrase)
    {
        if (phrase["object"] is { } named)
        {
            return Lasting(Target.Of(named, tools.Story));
        }

        if (phrase["kind"] is { } kind)
        {
            var last = tools.Story.LastNamed(kind.Id) ?? throw new StepFailureException($"Which {kind.Text}? No earlier step names one.");
            return Target.Of(kind.Id, last, null, tools.Story);
        }

        return tools.Story.Subject is { Kind: { } spoken, Names: [var name, ..] }
            ? Target.Of(spoken, name, null, tools.Story)
            : throw new StepFailureException($"Whose? No earlier step names an object: {phrase.Text}");
    }
}
