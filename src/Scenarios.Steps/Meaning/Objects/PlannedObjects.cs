using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Objects that a Given describes without creating them: <c>the manifest of a Job "sum" with …</c>.</summary>
internal static class PlannedObjects
{
    public static void Plan(IEnumerable<PhraseMatch> described, Story story)
    {
        foreach (var one in described)
        {
            var kind = ObjectWriter.KindOf(one);
            IReadOnlyList<string> names = one["names"] is { } said ? [.. SubjectReader.NamesOf(said)] : [kind.ToLowerInvariant()];
            var plan = new PlannedObject(kind, names, one);
            story.Planned.Add(plan);
            _ = Manifests(plan, story);
            story.Mention(kind, names[^1]);
            story.Subject = new Subject { Words = one.Text, Kind = kind, Names = names };
        }
    }

    /// <summary>Returns the manifests, with the additions of later sentences.</summary>
    public static IReadOnlyList<string> Manifests(PlannedObject plan, Story story) =>
        [.. new ObjectWriter(story).Write(plan.Described, draft => plan.More.ForEach(more => new FeatureWriter(story).Apply(draft, more)))];

    /// <summary>Takes the plan of an object that a step now creates; null if there is none.</summary>
    public static PlannedObject? Take(PhraseMatch described, Story story)
    {
        if (described["names"] is not { } said || described["feature"] is not null)
        {
            return null;
        }

        var names = SubjectReader.NamesOf(said).ToList();
        var plan = story.Planned.Find(one => names.TrueForAll(name => one.Is(ObjectWriter.KindOf(described), name)));
        if (plan is not null)
        {
            story.Planned.Remove(plan);
            story.Mention(plan.Kind, plan.Names[^1]);
        }

        return plan;
    }

    /// <summary>Adds to a plan, if a sentence is about one: by name, of a kind, or the last object.</summary>
    public static bool Extend(PhraseMatch phrase, IEnumerable<PhraseMatch> features, Story story)
    {
        var named = phrase["object"];
        var kind = (named ?? phrase)["kind"]?.Id;
        string[] names = named?["names"] is { } said ? [.. SubjectReader.NamesOf(said)] : [];
        var plan = story.Planned.FindLast(one => (kind is null || one.Kind == kind)
            && (names.Length == 0 || Array.TrueForAll(names, name => one.Is(one.Kind, name))));
        if (plan is not null)
        {
            // Report an error at the sentence that causes it.
            plan.More.AddRange(features);
            _ = Manifests(plan, story);
        }

        return plan is not null;
    }
}
