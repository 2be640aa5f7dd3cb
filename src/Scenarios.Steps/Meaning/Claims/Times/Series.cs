using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Times;

/// <summary>What happens again and again: changes of a number of replicas, restarts, creations.</summary>
internal sealed class Series(StoryTools tools)
{
    /// <summary>The happenings since the change, or since the beginning if nothing was changed.</summary>
    public IReadOnlyList<Milestone> Of(PhraseMatch series) => series.Id switch
    {
        "scale-up" => Scalings(isUp: true),
        "scale-down" => Scalings(isUp: false),
        "restart" => Restarts(),
        _ => Creations(series.Id),
    };

    private (string Kind, string Name) Workload => tools.Story.WorkloadOrThrow;

    private IEnumerable<(History.HistoryEntry Entry, int Writes)> Entries()
    {
        var history = tools.Story.History;
        for (var index = (tools.Story.Change ?? tools.Story.Block)?.Writes ?? 0; index < history.Count; index++)
        {
            yield return (history[index], index);
        }
    }

    /// <summary>Each time that the workload's number of replicas went up, or down, with the numbers.</summary>
    public IReadOnlyList<Milestone> Scalings(bool? isUp) =>
    [
        .. from one in Entries()
           let item = one.Entry.Object
           where item.Kind == Workload.Kind && item.Name == Workload.Name && one.Entry.Before is not null
           let before = ObjectFacts.Replicas(one.Entry.Before!)
           let now = ObjectFacts.Replicas(item)
           where isUp is { } up ? up ? now > before : now < before : now != before
           select new Milestone($"{before} to {now}", one.Entry.At, one.Writes),
    ];

    private IReadOnlyList<Milestone> Restarts() =>
    [
        .. from one in Entries()
           let item = one.Entry.Object
           where item.Kind == "Pod" && one.Entry.Before is not null && IsMeant(item)
               && ObjectFacts.RestartsOf(item) > ObjectFacts.RestartsOf(one.Entry.Before!)
           select new Milestone(item.Name, one.Entry.At, one.Writes),
    ];

    private IReadOnlyList<Milestone> Creations(string kind) =>
    [
        .. from one in Entries()
           let item = one.Entry.Object
           where item.Kind == kind && one.Entry.Before is null && one.Entry.Kind == Api.Requests.WatchEventKind.Added
               && !Story.IsClient(item) && IsMeant(item)
           select new Milestone(item.Name, one.Entry.At, one.Writes),
    ];

    private bool IsMeant(ApiObject item) => tools.Story.Workload is not { } workload
        ? item.Name == tools.Story.LastNamed("Pod")
        : Belonging.IsOf(item, tools.Story.History.Now, workload.Kind, workload.Name);
}
