using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Deeds;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>In which order, and how often, things happened: read from the recorded history.</summary>
internal sealed class OrderClaims(StoryTools tools)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("removed-order", RemovedInOrder);
        claims.Add("job-every", JobEvery);
        claims.Add("last-state", LastState);
    }

    /// <summary>The highest ordinal goes first, and the next when it is gone.</summary>
    private void RemovedInOrder(PhraseMatch claim)
    {
        var owner = claim["owner"]?.Text ?? tools.Story.Workload?.Name ?? throw new StepFailureException("Of which Pods? None were spoken of before.");
        var history = tools.Story.History;
        var mark = tools.Story.Change ?? throw new StepFailureException("Since when? No When has changed anything before.");
        var told = new List<string>();
        var going = new HashSet<string>(StringComparer.Ordinal);
        var removed = new List<string>();
        var isOneByOne = true;
        for (var index = mark.Writes; index < history.Count; index++)
        {
            var entry = history[index];
            if (entry.Object.Kind != "Pod" || entry.Object.Controller?.Name != owner)
            {
                continue;
            }

            if (entry.Kind == Api.Requests.WatchEventKind.Deleted)
            {
                going.Remove(entry.Object.Name);
            }
            else if (entry.Object.IsBeingDeleted && going.Add(entry.Object.Name))
            {
                isOneByOne &= going.Count == 1;
                removed.Add(entry.Object.Name);
                told.Add($"  {Kernel.Simulation.DefaultStart + entry.At:HH:mm:ss.fff}  {entry.Object.Name}");
            }
        }

        var ordered = removed.OrderByDescending(static name => name.Length).ThenByDescending(static name => name, StringComparer.Ordinal).ToList();
        if (removed.Count < 2 || !removed.SequenceEqual(ordered) || !isOneByOne)
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThey were told to go in this order{(isOneByOne ? string.Empty : ", some before the one before was gone")}:\n{string.Join("\n", told)}");
        }
    }

    private void JobEvery(PhraseMatch claim)
    {
        var period = Numbers.DurationOf(claim["period"]!);
        var made = new List<TimeSpan>();
        for (var index = 0; index < tools.Story.History.Count; index++)
        {
            var entry = tools.Story.History[index];
            if (entry.Kind == Api.Requests.WatchEventKind.Added && entry.Object.Kind == "Job")
            {
                made.Add(entry.At);
            }
        }

        var gaps = made.Zip(made.Skip(1), static (one, next) => next - one).ToList();
        if (gaps.Count == 0 || gaps.Exists(gap => (gap - period).Duration() > Tolerance))
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThey were created at: {string.Join(", ", made.Select(static at => $"{Kernel.Simulation.DefaultStart + at:HH:mm:ss}"))}");
        }
    }

    /// <summary>How the run before the present one ended: its reason, or its exit code.</summary>
    private void LastState(PhraseMatch claim)
    {
        var target = Target.Of(claim["object"]!, tools.Story);
        var item = target.FindOrThrow(tools.Story);
        var texts = Conditions.ObjectFacts.ContainersOf(item).Select(static status => status.Find("lastState", "terminated")).OfType<ObjectValue>()
            .SelectMany(static ended => new[] { Conditions.ObjectFacts.Text(ended, "reason"), $"{ended["exitCode"]}" }).ToList();
        if (!texts.Contains(claim.TextOf("text"), StringComparer.OrdinalIgnoreCase))
        {
            throw new StepFailureException($"Expected: {claim.Text}\nThere is: {(texts.Count == 0 ? "no run before this one" : string.Join(", ", texts))}");
        }
    }
}
