namespace Scenarios.Cluster.Kinds.CustomResourceDefinitions;

/// <summary>The conditions of a definition (apiextensions, pkg/apihelpers/helpers.go).</summary>
internal static class DefinitionConditions
{
    public static bool Holds(ListValue conditions, string type) => conditions.OfType<ObjectValue>()
        .Any(condition => condition.Text("type") == type && condition.Text("status") == "True");

    public static ListValue Set(ListValue conditions, string type, bool holds, (string Reason, string Message) why, DateTimeOffset now)
    {
        var status = holds ? "True" : "False";
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index] is ObjectValue condition && condition.Text("type") == type)
            {
                var changed = condition.Text("status") == status ? condition : condition.With("lastTransitionTime", Timestamp.ValueOf(now));
                changed = changed.With("status", new StringValue(status)).With("reason", new StringValue(why.Reason))
                    .With("message", new StringValue(why.Message));
                return conditions.WithItem(index, changed);
            }
        }

        return conditions.WithAdded(ObjectValue.Of(
            ("type", new StringValue(type)),
            ("status", new StringValue(status)),
            ("lastTransitionTime", Timestamp.ValueOf(now)),
            ("reason", new StringValue(why.Reason)),
            ("message", new StringValue(why.Message))));
    }
}
