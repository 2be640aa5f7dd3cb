using Scenarios.Running.Execution;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Sources;
using Scenarios.Running.TagExpressions.Parsing;
using Scenarios.Running.Texts;

namespace Scenarios.Running.Selection;

/// <summary>
/// Reports a run without scenarios because tags or a name match none: it would be green without testing anything. Folders without
/// features and files without scenarios are reported when they are read.
/// </summary>
internal static class EmptySelection
{
    private const int TagsShown = 10;

    /// <summary>Two swapped letters, or two slips.</summary>
    private const int NearTag = 2;

    public static IEnumerable<SourceError> Find(RunOptions options, RunPlan plan)
    {
        if (options.AllowEmpty)
        {
            return [];
        }

        // Errors in the input may be the reason that nothing is found; they are reported already.
        return plan.Errors.Count > 0 ? [] : NothingChosen(options, plan).Concat(MistypedTags(options, plan));
    }

    /// <summary>
    /// Finds tags that no scenario has but that resemble existing ones. After "not" such a tag would exclude nothing, with "or" it would
    /// add
    /// nothing, and nobody would notice.
    /// </summary>
    private static IEnumerable<SourceError> MistypedTags(RunOptions options, RunPlan plan)
    {
        if (plan.MatchedCount == 0 || string.IsNullOrWhiteSpace(options.Tags))
        {
            yield break;
        }

        var tags = plan.Features.SelectMany(file => file.Pickles).SelectMany(pickle => pickle.Tags).ToHashSet(StringComparer.Ordinal);
        foreach (var name in TagTokenizer.Tokenize(options.Tags)
            .Where(token => token.Kind == TagTokenKind.Name)
            .Select(token => token.Text)
            .Distinct())
        {
            if (!tags.Contains(name) && Nearest(name, tags) is { } near)
            {
                yield return new SourceError(
                    $"--tags '{options.Tags}'",
                    0,
                    0,
                    $"no scenario has the tag {name}: did you mean {near}? Use --allow-empty to allow this.");
            }
        }
    }

    private static string? Nearest(string name, IEnumerable<string> tags) => tags
        .Select(tag => (Tag: tag, Distance: EditDistance.Between(name.ToLowerInvariant(), tag.ToLowerInvariant())))
        .Where(pair => pair.Distance <= NearTag && pair.Distance * 3 < name.Length)
        .OrderBy(pair => pair.Distance)
        .ThenBy(pair => pair.Tag, StringComparer.Ordinal)
        .FirstOrDefault().Tag;

    private static IEnumerable<SourceError> NothingChosen(RunOptions options, RunPlan plan)
    {
        var all = plan.Features.SelectMany(file => file.Pickles).ToArray();
        if (plan.MatchedCount > 0 || all.Length == 0)
        {
            return [];
        }

        var filters = string.Join(' ', Filters(options));
        return
        [
            new SourceError(
                filters.Length == 0 ? string.Join(' ', options.Paths) : filters,
                0,
                0,
                $"{NoneOf(all.Length)} is selected.{TagsThereAre(options, all)} Use --allow-empty to allow this."),
        ];
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

    private static string NoneOf(int count) =>
        count == 1 ? "the only scenario does not match, so nothing" : $"none of the {count} scenarios matches, so nothing";

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
            <= TagsShown => $" Existing tags: {string.Join(", ", tags)}.",
            _ => $" Existing tags: {string.Join(", ", tags.Take(TagsShown))} and {tags.Length - TagsShown} more.",
        };
    }
}
