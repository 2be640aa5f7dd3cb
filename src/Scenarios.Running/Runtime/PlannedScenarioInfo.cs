using System.Collections.Specialized;
using System.Globalization;
using Reqnroll;
using Scenarios.Running.Parsing;

namespace Scenarios.Running.Runtime;

/// <summary>
/// A scenario as Reqnroll's generated code tells it: an outline's title is as written, with the row's values as arguments. A fresh one for
/// each attempt.
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
