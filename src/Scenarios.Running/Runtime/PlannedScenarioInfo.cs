using System.Collections.Specialized;
using System.Globalization;
using Reqnroll;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Runtime;

/// <summary>
/// A scenario in the form that Reqnroll's generated code passes: an outline's title is as written, and the row's values are arguments.
/// Created anew for each attempt.
/// </summary>
internal sealed class PlannedScenarioInfo(Pickle pickle) : ScenarioInfo(
    pickle.Outline?.Name
        ?? pickle.Name, pickle.Description, pickle.OwnTagNames, ArgumentsOf(pickle), pickle.TagNames[..pickle.InheritedTags],
    pickle.Index.ToString(CultureInfo.InvariantCulture))
{
    /// <summary>What runs.</summary>
    public Pickle Pickle => pickle;

    private static OrderedDictionary ArgumentsOf(Pickle pickle)
    {
        var arguments = new OrderedDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in pickle.Arguments)
        {
            arguments[name] = value;
        }

        return arguments;
    }
}
