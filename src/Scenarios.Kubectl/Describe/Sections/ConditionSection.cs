namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The conditions of Deployments and ReplicaSets.</summary>
internal static class ConditionSection
{
    public static void Write<T>(DescriptionWriter writer, ViewList<T> conditions)
        where T : struct, IView<T>, ICondition
    {
        if (conditions.Count == 0)
        {
            return;
        }

        writer.Write(0, "Conditions:\n  Type\tStatus\tReason\n");
        writer.Write(1, "----\t------\t------\n");
        foreach (var condition in conditions)
        {
            writer.Write(1, $"{condition.Type} \t{condition.Status}\t{condition.Reason}\n");
        }
    }
}
