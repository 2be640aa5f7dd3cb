using Scenarios.Cluster.Faults;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Beginnings;

/// <summary>Load on all Pods of a workload together, as requests of clients cause it: each Pod takes an equal share.</summary>
internal sealed class TotalLoad(StoryTools tools)
{
    /// <summary>How long an autoscaler may take to react to a load.</summary>
    private static readonly TimeSpan LongestReaction = TimeSpan.FromMinutes(30);

    private ClusterFaults Faults => tools.Story.Cluster.Faults;

    /// <summary>A load until the workload has so many replicas.</summary>
    /// <exception cref="StepFailureException">It does not get them.</exception>
    public void Bring(PhraseMatch phrase)
    {
        tools.Cluster.Settle();
        var target = Load(phrase);
        var number = Numbers.Of(phrase["number"]!);
        bool IsThere() => target.Find(tools.Story) is { } item && ObjectFacts.Replicas(item) == number
            && ObjectFacts.IsReady(item, tools.Story.History.Now);
        if (!tools.Story.Cluster.Simulation.RunUntil(IsThere, LongestReaction))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{ObjectFacts.Tell(target.FindOrThrow(tools.Story))}");
        }
    }

    /// <summary>Puts the load of a sentence on its workload.</summary>
    public Target Load(PhraseMatch phrase)
    {
        var target = phrase["object"] is { } named ? Target.Of(named, tools.Story) : Target.LastWorkload(tools.Story);
        var total = Api.Quantities.Quantity.Of(new StringValue(Numbers.BytesOf(phrase["size"]!))).MilliValue / 1000.0;
        tools.Story.Loads[target.Name] = total;
        tools.Story.NoteChange();
        Begin(target, total, phrase["time"] is { } time ? FaultTime.For(Numbers.DurationOf(time["duration"]!)) : default);
        return target;
    }

    public void Begin(Target target, double total, FaultTime time)
    {
        try
        {
            var fault = Faults.ShareProcessor(TargetOf(target), total, time);
            tools.Story.Note(fault);
        }
        catch (ArgumentException refusal)
        {
            throw new StepFailureException(refusal.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static ContainerTarget TargetOf(Target target) => new(target.Namespace, target.Name) { Kind = target.Kind };

    /// <summary>Takes the load away.</summary>
    public void End(Target target) => Faults.EndProcessorUse(TargetOf(target));
}
