namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The conditions of Deployments and ReplicaSets.</summary>
internal static class ConditionSection
{
    public static void Write(DescriptionWriter writer, ApiObject item)
    {
        var conditions = item.ListAt("status", "conditions");
        if (conditions.Count == 0)
        {
            return;
        }

        writer.Write(0, "Conditions:\n  Type\tStatus\tReason\n");
        writer.Write(1, "----\t------\t------\n");
        foreach (var condition in conditions)
        {
            writer.Write(1, $"{condition.Text("type")} \t{condition.Text("status")}\t{condition.Text("reason")}\n");
        }
    }
}
