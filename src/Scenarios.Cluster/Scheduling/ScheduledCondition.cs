using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Writes the condition PodScheduled of a Pod that no node can take.</summary>
internal static class ScheduledCondition
{
    public static void Write(ComponentContext context, ApiObject pod, string message)
    {
        if (context.Api.Get(KnownResources.Pods, pod.Namespace, pod.Name).Value is not { } stored || stored.Uid != pod.Uid)
        {
            return;
        }

        var conditions = stored.ListAt("status", "conditions");
        var known = -1;
        for (var index = 0; index < conditions.Count; index++)
        {
            known = conditions[index].Find("type") is StringValue { Text: "PodScheduled" } ? index : known;
        }

        var isSame = known >= 0 && conditions[known].Find("status") is StringValue { Text: "False" };
        var condition = new ObjectBuilder(6)
            .Add("type", "PodScheduled")
            .Add("status", "False")
            .Add("lastProbeTime", NullValue.Instance)
            .Add("lastTransitionTime", isSame ? conditions[known].Find("lastTransitionTime")! : Timestamp.ValueOf(context.Simulation.Now))
            .Add("reason", "Unschedulable")
            .Add("message", message)
            .ToObject();
        if (known >= 0 && conditions[known].Equals(condition))
        {
            return;
        }

        var changed = known >= 0 ? conditions.WithItem(known, condition) : conditions.WithAdded(condition);
        var update = stored.With(["status", "conditions"], changed);
        context.Api.Update(KnownResources.Pods, pod.Namespace, update, ComponentWrites.Options, "status");
    }
}
