using Reqnroll;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Runtime;

/// <summary>Rules and tables in the form that Reqnroll's generated code passes.</summary>
internal static class Contexts
{
    /// <summary>The rule; null if the scenario is not in one.</summary>
    public static RuleInfo? Of(RuleBlock? rule) => rule is null ? null : new RuleInfo(rule.Name, rule.Description, rule.TagNames);

    public static DataTable? Of(PickleTable? table)
    {
        if (table is null)
        {
            return null;
        }

        var result = new DataTable([.. table.Rows[0].Cells]);
        foreach (var row in table.Rows.Skip(1))
        {
            result.AddRow([.. row.Cells]);
        }

        return result;
    }
}
