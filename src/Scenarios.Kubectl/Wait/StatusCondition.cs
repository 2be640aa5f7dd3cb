namespace Scenarios.Kubectl.Wait;

/// <summary>
/// An entry of <c>status.conditions</c> has a certain value, and the controller has seen the newest spec (kubectl,
/// pkg/cmd/wait/condition.go).
/// </summary>
internal sealed class StatusCondition(string type, string status) : WaitCondition
{
    public override bool IsMet(ApiObject item)
    {
        foreach (var condition in item.ListAt("status", "conditions"))
        {
            if (condition.Find("type") is StringValue found && found.Text.Equals(type, StringComparison.OrdinalIgnoreCase)
                && condition.Find("status") is StringValue value)
            {
                return !IsOutdated(item, condition) && value.Text.Equals(status, StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool IsOutdated(ApiObject item, Value condition)
    {
        var observed = (condition.Find("observedGeneration") as IntegerValue)?.Integer ?? item.IntegerAt("status", "observedGeneration");
        return observed < item.IntegerAt("metadata", "generation");
    }
}
