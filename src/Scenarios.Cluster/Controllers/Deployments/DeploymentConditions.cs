using Scenarios.Api.Objects;
using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>The conditions of a Deployment (kubernetes, deployment_util.go, SetDeploymentCondition).</summary>
internal static class DeploymentConditions
{
    public const string Available = "Available";
    public const string Progressing = "Progressing";
    public const string ReplicaFailure = "ReplicaFailure";

    public static ObjectValue? Find(ListValue conditions, string type)
    {
        foreach (var condition in conditions)
        {
            if (condition.Find("type") is StringValue text && text.Text == type)
            {
                return condition as ObjectValue;
            }
        }

        return null;
    }

    public static string Reason(ObjectValue? condition) => condition.Text("reason");

    public static ObjectValue Make(string type, string status, string reason, string message, DateTimeOffset now)
    {
        var time = Timestamp.ValueOf(now);
        return ObjectValue.Of(
            ("type", new StringValue(type)),
            ("status", new StringValue(status)),
            ("lastUpdateTime", time),
            ("lastTransitionTime", time),
            ("reason", new StringValue(reason)),
            ("message", new StringValue(message)));
    }

    /// <summary>The conditions with this one: unchanged where its status and reason are the same; it keeps the time of its last transition.</summary>
    public static ListValue Set(ListValue conditions, ObjectValue condition)
    {
        var current = Find(conditions, condition.Text("type"));
        if (current is not null && current.Text("status") == condition.Text("status"))
        {
            if (current.Text("reason") == condition.Text("reason"))
            {
                return conditions;
            }

            condition = condition.With("lastTransitionTime", current["lastTransitionTime"]!);
        }

        return Remove(conditions, condition.Text("type")).WithAdded(condition);
    }

    public static ListValue Remove(ListValue conditions, string type) =>
        Find(conditions, type) is null ? conditions : ListValue.From(conditions.Where(item => item.Text("type") != type));
}
