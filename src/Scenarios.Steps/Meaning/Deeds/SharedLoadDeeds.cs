using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Beginnings;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Changes of the load on all Pods of a workload together.</summary>
internal sealed class SharedLoadDeeds(StoryTools tools)
{
    private readonly TotalLoad _load = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("share-cpu", phrase => _load.Load(phrase));
        deeds.Add("load-cycle", Alternate);
        deeds.Add("load-factor", Multiply);
    }

    private void Multiply(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        var known = tools.Story.Loads.TryGetValue(target.Name, out var total) ? total
            : throw new StepFailureException($"\"{phrase.Text}\": how much is it? No earlier step puts a total load on \"{target.Name}\".");
        tools.Story.NoteChange();
        tools.Story.Loads[target.Name] = known * phrase["factor"]!.Id switch
        {
            "2" => 2,
            "3" => 3,
            _ => 0.5,
        };
        _load.Begin(target, tools.Story.Loads[target.Name], default);
    }

    /// <summary>The load comes and goes. Time passes until it has done so for as long as is said.</summary>
    private void Alternate(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        var total = tools.Story.Loads.TryGetValue(target.Name, out var known) ? known
            : throw new StepFailureException($"\"{phrase.Text}\": how much? No earlier step puts a total load on \"{target.Name}\".");
        var (off, on, all) = (Numbers.DurationOf(phrase["off"]!), Numbers.DurationOf(phrase["on"]!), Numbers.DurationOf(phrase["for"]!));
        tools.Story.NoteChange();
        tools.Story.NoteWaited();
        for (var passed = TimeSpan.Zero; passed < all; passed += off + on)
        {
            _load.End(target);
            tools.Cluster.Pass(off);
            _load.Begin(target, total, default);
            tools.Cluster.Pass(on);
        }
    }
}
