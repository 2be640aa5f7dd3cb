using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Makes room for a Pod by evicting Pods of lower priority (kubernetes, pkg/scheduler/framework/preemption and plugins/defaultpreemption).
/// PodDisruptionBudgets are not considered.
/// </summary>
internal sealed class Preemption(ComponentContext context, EventRecorder events)
{
    private const string NotHelpful = "Preemption is not helpful for scheduling";
    private const string NoVictims = "No preemption victims found for incoming pod";
    private const string TargetReason = "PreemptionByScheduler";

    /// <returns>Why preemption did not help; empty if it did, or if there are no nodes.</returns>
    /// <param name="nominated">The node where room is being made; null if there is none.</param>
    public string Try(PlacementRules rules, NodeChoice choice, out NodeState? nominated)
    {
        nominated = null;
        var pod = rules.Pod;
        if (choice.Refusals.Count == 0)
        {
            return string.Empty;
        }

        if (pod.Spec.PreemptionPolicy == PreemptionPolicy.Never)
        {
            return "not eligible due to preemptionPolicy=Never.";
        }

        if (IsRoomBeingMade(pod, choice))
        {
            return "not eligible due to terminating pod on the nominated node.";
        }

        var (best, victims) = (default(NodeState), default(List<Resident>));
        var reasons = new List<string>();
        for (var index = 0; index < choice.Refusals.Count; index++)
        {
            var node = choice.Refusing[index];
            if (choice.Refusals[index].IsFinal)
            {
                reasons.Add(NotHelpful);
            }
            else if (VictimsOn(node, rules, reasons) is { } found && (victims is null || IsBetter(found, victims)))
            {
                (best, victims) = (node, found);
            }
        }

        if (best is null)
        {
            return FitError.Sentence(choice.Refusals.Count, reasons);
        }

        foreach (var victim in victims!)
        {
            Evict(victim.Pod, pod, best);
        }

        nominated = best;
        return string.Empty;
    }

    private static bool IsRoomBeingMade(Pod pod, NodeChoice choice)
    {
        var name = pod.Status.NominatedNodeName;
        if (name.Length == 0)
        {
            return false;
        }

        for (var index = 0; index < choice.Refusing.Count; index++)
        {
            var node = choice.Refusing[index];
            if (node.Node.Name == name && !choice.Refusals[index].IsFinal)
            {
                return node.Residents.Exists(other => other.Pod.IsBeingDeleted && other.Priority < (pod.Spec.Priority ?? 0));
            }
        }

        return false;
    }

    /// <summary>The Pods to evict so that the new one fits: as few as possible, the least important first (selectVictimsOnNode).</summary>
    /// <param name="reasons">Receives the reasons why evicting Pods does not help.</param>
    private static List<Resident>? VictimsOn(NodeState node, PlacementRules rules, List<string> reasons)
    {
        var priority = rules.Pod.Spec.Priority ?? 0;
        var lower = node.Residents.FindAll(other => other.Priority < priority);
        if (lower.Count == 0)
        {
            reasons.Add(NoVictims);
            return null;
        }

        lower.ForEach(node.Dismiss);
        rules.Recount();
        var refusal = rules.Check(node);
        var victims = new List<Resident>();
        lower.Sort(ByImportance);
        foreach (var other in lower)
        {
            node.Admit(other);
            rules.Recount();
            if (refusal is null && rules.Check(node) is not null)
            {
                node.Dismiss(other);
                victims.Add(other);
            }
        }

        victims.ForEach(node.Admit);
        rules.Recount();
        reasons.AddRange(refusal?.Reasons ?? []);
        return refusal is null ? victims : null;
    }

    /// <summary>By priority (highest first), then by start time (earliest first).</summary>
    private static int ByImportance(Resident left, Resident right)
    {
        var byPriority = right.Priority.CompareTo(left.Priority);
        var byStart = byPriority != 0 ? byPriority : Nullable.Compare(left.Pod.Status.StartTime, right.Pod.Status.StartTime);
        return byStart != 0 ? byStart : string.CompareOrdinal(left.Item.Name, right.Item.Name);
    }

    /// <summary>
    /// Prefers in this order: the lowest maximum priority, the lowest sum of priorities, the fewest victims, the latest start
    /// (pickOneNodeForPreemption).
    /// </summary>
    private static bool IsBetter(List<Resident> victims, List<Resident> others)
    {
        var byHighest = victims[0].Priority.CompareTo(others[0].Priority);
        var bySum = byHighest != 0 ? byHighest : Sum(victims).CompareTo(Sum(others));
        var byCount = bySum != 0 ? bySum : victims.Count.CompareTo(others.Count);
        return byCount < 0 || (byCount == 0 && Nullable.Compare(victims[0].Pod.Status.StartTime, others[0].Pod.Status.StartTime) > 0);
    }

    private static long Sum(List<Resident> victims) => victims.Sum(static victim => victim.Priority + int.MaxValue + 1);

    private void Evict(Pod victim, Pod preemptor, NodeState node)
    {
        if (context.Api.Get(KnownResources.Pods, victim.Namespace, victim.Name).Value is not { } found || found.Uid != victim.Uid)
        {
            return;
        }

        var stored = Pod.Of(found);
        const string why = "default-scheduler: preempting to accommodate a higher priority pod";
        stored = DisruptionMark.On(stored, TargetReason, why, context.Simulation.Now);
        context.Api.Update(KnownResources.Pods, victim.Namespace, stored, ComponentWrites.Scheduler, "status");
        context.Api.Delete(KnownResources.Pods, victim.Namespace, victim.Name, new DeleteOptions { PreconditionUid = victim.Uid });
        events.Normal(victim, "Preempted", $"Preempted by pod {preemptor.Uid} on node {node.Node.Name}");
    }
}
