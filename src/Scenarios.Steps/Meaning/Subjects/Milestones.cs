using Scenarios.Steps.History;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>When objects were created, became ready, ended or went, from the recorded history.</summary>
internal sealed class Milestones(Story story)
{
    /// <summary>
    /// The objects of a subject that reached a milestone since the change, in the order of writes. If none did, since the beginning.
    /// </summary>
    public IReadOnlyList<Milestone> Of(Subject subject, string what)
    {
        var found = story.Change is { } change ? Since(subject, what, change.Writes) : [];
        return found.Count > 0 ? found : Since(subject, what, 0);
    }

    /// <summary>The names of the objects that were there after so many writes without having reached a milestone.</summary>
    public IReadOnlyList<string> Missing(Subject subject, string what, int writes)
    {
        var view = story.History.At(writes);
        return [.. Find(subject, view).Values.Where(item => !Has(item, what, view)).Select(static item => item.Name)];
    }

    private List<Milestone> Since(Subject subject, string what, int from)
    {
        var view = story.History.At(from);
        var known = Find(subject, view);
        var reached = new Dictionary<string, Milestone?>(StringComparer.Ordinal);
        foreach (var item in known.Values.Where(item => what == "created" || Has(item, what, view)))
        {
            // It was there, or so, already: nothing happened to it.
            reached[item.Uid] = null;
        }

        for (var writes = from; !view.IsAtEnd; writes++)
        {
            var written = story.History[writes].Object.Kind;
            if (!view.Advance() || (subject.Kind is { } kind && kind != written))
            {
                continue;
            }

            var now = Find(subject, view);
            foreach (var item in now.Values.Where(item => !reached.ContainsKey(item.Uid) && Has(item, what, view)))
            {
                reached[item.Uid] = new(item.Name, view.Instant!.Value, writes);
            }

            foreach (var gone in known.Values.Where(item => what is "gone" or "deleted" && !reached.ContainsKey(item.Uid)
                && view.Find(item.Kind, item.Namespace, item.Name)?.Uid != item.Uid))
            {
                reached[gone.Uid] = new(gone.Name, view.Instant!.Value, writes);
            }

            known = now.Count > 0 ? known.Concat(now.Where(pair => !known.ContainsKey(pair.Key)))
                .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal) : known;
        }

        return [.. reached.Values.OfType<Milestone>().OrderBy(static one => one.Writes)];
    }

    private Dictionary<string, ApiObject> Find(Subject subject, ClusterView view) =>
        Finder.Find(subject, view, story, withTerminating: true).DistinctBy(static item => item.Uid)
            .ToDictionary(static item => item.Uid, StringComparer.Ordinal);

    private static bool Has(ApiObject item, string what, ClusterView view) => what switch
    {
        "created" => true,
        "started" => item.Kind != "Pod" || ObjectFacts.HasBegun(item),
        "scheduled" => item.TextAt("spec", "nodeName").Length > 0,
        "ready" => ObjectFacts.IsReady(item, view),
        "deleted" => item.IsBeingDeleted,
        // A deleted Pod whose containers have all stopped counts as gone: controllers make its successor from then on.
        "gone" => item is { Kind: "Pod", IsBeingDeleted: true } && (ObjectFacts.IsComplete(item) || ObjectFacts.HasFailed(item)),
        "finished" => ObjectFacts.IsComplete(item) || ObjectFacts.HasFailed(item),
        "succeeded" => ObjectFacts.IsComplete(item),
        "failed" => ObjectFacts.HasFailed(item),
        _ => false,
    };
}
