using Scenarios.Running.Execution;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Selection;

/// <summary>
/// Says of a run that it has nothing to run, for tags or a name fit no scenario: it would be green and had tested nothing. Folders without features and
/// files without scenarios are told when they are read.
/// </summary>
internal static class EmptySelection
{
    private const int TagsShown = 10;

    public static IEnumerable<SourceError> Find(RunOptions options, RunPlan plan)
    {
        if (options.AllowEmpty)
        {
            return [];
        }

        // What is wrong with the input may be the very reason that nothing is found; it is told already.
        return plan.Errors.Count > 0 ? [] : NothingChosen(options, plan);
    }

    private static IEnumerable<SourceError> NothingChosen(RunOptions options, RunPlan plan)
    {
        var all = plan.Features.SelectMany(file => file.Pickles).ToArray();
        if (plan.MatchedCount > 0 || all.Length == 0)
        {
            return [];
        }

        var filters = string.Join(' ', Filters(options));
        return [new SourceError(filters.Length == 0 ? string.Join(' ', options.Paths) : filters, 0, 0, $"{NoneOf(all.Length)} is chosen.{TagsThereAre(options, all)} --allow-empty lets it pass.")];
    }

    private static IEnumerable<string> Filters(RunOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.Tags))
        {
            yield return $"--tags '{options.Tags}'";
        }

        if (!string.IsNullOrEmpty(options.Name))
        {
            yield return $"--name '{options.Name}'";
        }
    }

    private static string NoneOf(int count) => count == 1 ? "the only scenario does not fit, so that nothing" : $"none of the {count} scenarios fits, so that nothing";

    private static string TagsThereAre(RunOptions options, IEnumerable<Pickle> pickles)
    {
        if (string.IsNullOrWhiteSpace(options.Tags))
        {
            return "";
        }

        var tags = pickles.SelectMany(pickle => pickle.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return tags.Length switch
        {
            0 => " No scenario has a tag.",
            <= TagsShown => $" Tags there are: {string.Join(", ", tags)}.",
            _ => $" Tags there are: {string.Join(", ", tags.Take(TagsShown))} and {tags.Length - TagsShown} more.",
        };
    }
}
