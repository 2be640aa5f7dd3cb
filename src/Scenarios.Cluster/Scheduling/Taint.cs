namespace Scenarios.Cluster.Scheduling;

/// <summary>A taint of a node, and whether Pods tolerate it (k8s.io/component-helpers, scheduling/corev1).</summary>
internal sealed record Taint(string Key, string Value, string Effect)
{
    public static Taint Of(Value tree) => new(Text(tree, "key"), Text(tree, "value"), Text(tree, "effect"));

    /// <summary>In the words of the scheduler's messages.</summary>
    public override string ToString() => $"{{{Key}: {Value}}}";

    public bool IsToleratedBy(ApiObject pod)
    {
        foreach (var toleration in pod.ListAt("spec", "tolerations"))
        {
            var key = Text(toleration, "key");
            var effect = Text(toleration, "effect");
            var fits = (effect.Length == 0 || effect == Effect) && (key.Length == 0 || key == Key);
            if (fits && (Text(toleration, "operator") == "Exists" || (key.Length > 0 && Text(toleration, "value") == Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(Value tree, string name) => (tree.Find(name) as StringValue)?.Text ?? string.Empty;
}
