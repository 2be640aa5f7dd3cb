using System.Text.RegularExpressions;
using Scenarios.Running.Parsing;

namespace Scenarios.Architecture.Exercises;

/// <summary>
/// Every exercise of the notes that the features come from (exercises.txt: an ID and a title on each line) is either the tag of a scenario,
/// or stands in features/GAPS.md with the reason why it has none.
/// </summary>
internal sealed partial class ExerciseTests
{
    private static readonly string Features = Path.Combine(Repository.Root, "features");

    [Test]
    public void EveryExercise_HasAScenarioOrAReason()
    {
        var tags = Tags();
        var gaps = Gaps();

        var wrong = Exercises()
            .Where(id => tags.Contains(id) == gaps.Contains(id))
            .Select(id => tags.Contains(id)
                ? $"{id} has a scenario, and GAPS.md says that it has none"
                : $"{id} is no scenario's tag and not in GAPS.md")
            .ToList();

        wrong.ShouldBeEmpty();
    }

    [Test]
    public void TagsAndGaps_NameNoOtherExercises()
    {
        var exercises = Exercises();

        Tags().Union(Gaps()).Except(exercises).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Test]
    public void TheJapaneseChapter_HasTheWholeOfItsNote()
    {
        var gaps = Gaps();
        var note = Exercises().Where(id => id.StartsWith("S0-", StringComparison.Ordinal) && !gaps.Contains(id));

        note.Except(TagsOf(Files().Where(file => file.Language == "ja"))).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static HashSet<string> Exercises() =>
        [.. File.ReadLines(Path.Combine(
            Repository.Root,
            "tests/Scenarios.Architecture/Exercises/exercises.txt")).Select(line => line.Split(' ')[0])];

    private static HashSet<string> Tags() => TagsOf(Files());

    private static HashSet<string> TagsOf(IEnumerable<FeatureFile> files) =>
        [.. files.SelectMany(file => file.Pickles)
            .SelectMany(pickle => pickle.Tags)
            .Where(tag => Id().IsMatch(tag))
            .Select(tag => tag[1..])];

    private static IEnumerable<FeatureFile> Files() =>
        Directory.EnumerateFiles(Features, "*.feature", SearchOption.AllDirectories).Select(Parse);

    private static FeatureFile Parse(string path)
    {
        var file = FeatureParser.Parse(path, path, File.ReadAllText(path));
        file.Errors.ShouldBeEmpty();
        return file;
    }

    /// <summary>The IDs that begin a row of the table under the heading "Exercises without a scenario".</summary>
    private static HashSet<string> Gaps()
    {
        var text = File.ReadAllText(Path.Combine(Features, "GAPS.md")).ReplaceLineEndings("\n");
        var start = text.IndexOf("\n## Exercises without a scenario\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0);
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var section = end < 0 ? text[start..] : text[start..end];
        var rows = section.Split('\n')
            .Where(line => line.StartsWith("| S", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToList();
        rows.ShouldAllBe(row => row.Length == 4 && row[2].Trim().Length > 0, "an exercise without a scenario must have a reason");
        return [.. rows.SelectMany(row => row[1].Split(',', StringSplitOptions.TrimEntries))];
    }

    [GeneratedRegex("^@S[0-9]-[0-9]+$")]
    private static partial Regex Id();
}
