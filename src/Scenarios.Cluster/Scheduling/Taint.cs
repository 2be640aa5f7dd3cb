using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling;

/// <summary>One taint of a node, and whether a Pod tolerates it (kubernetes, staging component-helpers, scheduling/corev1/helpers.go).</summary>
internal sealed record Taint(string Key, string Value, string Effect)
{
    public const string PreferNoSchedule = "PreferNoSchedule";

    public static IReadOnlyList<Taint> ListOf(ListValue taints) =>
        [.. taints.Select(taint => new Taint(Text(taint, "key"), Text(taint, "value"), Text(taint, "effect")))];

    public bool IsToleratedBy(ListValue tolerations)
    {
        foreach (var toleration in tolerations)
        {
            if (Tolerates(toleration))
            {
                return true;
            }
        }

        return false;
    }

    private bool Tolerates(Value toleration)
    {
        var effect = Text(toleration, "effect");
        var key = Text(toleration, "key");
        if ((effect.Length > 0 && effect != Effect) || (key.Length > 0 && key != Key))
        {
            return false;
        }

        return Text(toleration, "operator") switch
        {
            "" or "Equal" => Text(toleration, "value") == Value,
            "Exists" => true,
            _ => false,
        };
    }

    private static string Text(Value item, string name) => (item.Find(name) as StringValue)?.Text ?? string.Empty;
}
